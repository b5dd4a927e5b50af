import { z } from "zod";
import { seededId, ulid } from "./ids";

/** An event as it is stored and as functions see it. `ts`: milliseconds since 1970. */
export type Event = { id: string; name: string; data: Record<string, unknown>; user?: unknown; v?: string; ts: number };

const RESERVED = /^inngest\//i;
const EARLIEST = Date.UTC(1980, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** PostgreSQL's text cannot hold the character NUL. */
const text = z.string().refine((value) => !value.includes("\0"), "must not contain NUL");

const rawEvent = z.object({
  id: text.max(500).nullish(),
  name: text.min(1).max(512),
  data: z.record(z.string(), z.unknown()).nullish(),
  user: z.unknown().optional(),
  v: text.max(100).nullish(),
  ts: z.number().int().nullish(),
});

/**
 * Reads the body of a request that sends events: one, or an array.
 * @param seed the request's id seed header, which makes the ids of events without one repeatable
 * @param entropy ten random bytes, for want of a seed
 */
export function readEvents(
  body: unknown,
  seed: string | undefined,
  now: Date,
  entropy: () => Uint8Array,
): { ok: true; events: Event[] } | { ok: false; problem: string } {
  const events: Event[] = [];
  for (const [index, raw] of (Array.isArray(body) ? body : [body]).entries()) {
    const parsed = rawEvent.safeParse(raw);
    if (!parsed.success) return { ok: false, problem: `Event ${index}: ${z.prettifyError(parsed.error)}` };
    const { id, name, data, user, v, ts } = parsed.data;
    if (RESERVED.test(name))
      return { ok: false, problem: `Event ${index}: names that begin with inngest/ are reserved` };
    const at = ts || now.getTime();
    if (at < EARLIEST || at > LATEST) return { ok: false, problem: `Event ${index}: ts is not a time in milliseconds` };
    events.push({
      id: id || seededId(seed, index) || ulid(now.getTime(), entropy()),
      name,
      data: data ?? {},
      ts: at,
      ...(user != null && { user }),
      ...(v && { v }),
    });
  }
  return { ok: true, events };
}
