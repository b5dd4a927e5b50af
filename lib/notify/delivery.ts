import type { Audience } from "@/prisma/generated/enums";
import { kinds, type MessageKind } from "./kinds";
import type { MessagePolicy, OutsideChannel } from "./policy";
import type { Letter, Outcome, Recipient, Sender } from "./senders/sender";

/** After so many tries a message has failed: about an hour after the first. */
export const MOST_ATTEMPTS = 6;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/** How long after its `attempts`th try a message is tried again: 15 s, 1 min, 4 min, 16 min, 30 min. */
export const waitAfter = (attempts: number): number => Math.min(FIRST_WAIT_MS * 4 ** (attempts - 1), LONGEST_WAIT_MS);

/** The ways that a kind of message may take to its audience, the first first; none to a demo's made-up customers. */
export function waysTo(
  audience: Audience,
  kind: string,
  { policy, demo, setUp }: { policy: MessagePolicy; demo: boolean; setUp: readonly OutsideChannel[] },
): OutsideChannel[] {
  if (staysInside(kind) || (demo && audience === "customer")) return [];
  // A demo's telephone numbers are made up, and may be a stranger's.
  return policy.channels[audience].filter((way) => setUp.includes(way) && !(demo && way === "sms"));
}

const staysInside = (kind: string): boolean => kind in kinds && "inside" in kinds[kind as MessageKind];

/**
 * Tries one way after the other until one takes the letter. What failed on the way is kept in words; if all failed,
 * another time may do as soon as one of them said so. `gone`: addresses that are no more.
 */
export async function deliver(
  ways: readonly Sender[],
  recipient: Recipient,
  letterFor: (channel: OutsideChannel) => Letter,
): Promise<{ outcome: Outcome; channel: string; gone: string[] }> {
  const errors: string[] = [];
  const gone: string[] = [];
  let retry = false;
  for (const { channel, send } of ways) {
    const outcome = await send(recipient, letterFor(channel)).catch(
      (error: unknown): Outcome => ({
        ok: false,
        retry: true,
        error: error instanceof Error ? error.message : "failed",
      }),
    );
    gone.push(...(outcome.gone ?? []));
    if (outcome.ok) return { outcome, channel, gone };
    errors.push(`${channel}: ${outcome.error}`);
    retry ||= outcome.retry;
  }
  const error = errors.join("; ").slice(0, 500);
  return { outcome: { ok: false, retry, error }, channel: ways[0]?.channel ?? "inbox", gone };
}
