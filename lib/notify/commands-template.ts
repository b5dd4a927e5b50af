import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { locales } from "@/lib/i18n/locale";
import { kinds, type MessageKind } from "./kinds";
import { channels } from "./policy";
import { faultOf } from "./template";

/** Which template: of a kind, for all ways or one, in a language. */
export const templateKey = z.object({
  kind: z.enum(Object.keys(kinds) as [MessageKind, ...MessageKind[]]),
  channel: z.enum(["all", ...channels]),
  locale: z.enum(locales),
});

export type TemplateKey = z.infer<typeof templateKey>;

const words = z.object({
  title: z.string().trim().min(1, "required").max(60, "title_too_long"),
  body: z.string().trim().min(1, "required").max(1000, "text_too_long"),
});

/**
 * Keeps the owner's words of a template: every message of it says them from then on.
 * Refusal: `invalid` with `fields`: a variable that the kind has no value for, a stray brace, an empty or long text.
 * @throws AppError FORBIDDEN for anybody but the owner; ZodError for a template that there is not
 */
export async function saveTemplate(actor: Actor, key: unknown, input: unknown, now: Date): Promise<Result> {
  const where = mayChange(actor, key);
  const read = words.safeParse(input);
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map((i) => [i.path.join("."), i.message])));
  }
  const faults = Object.entries(read.data).map(([field, text]) => [field, faultOf(where.kind, text)]);
  const fields = Object.fromEntries(faults.filter(([, fault]) => fault));
  if (Object.keys(fields).length > 0) return refuse("invalid", fields);
  const data = { ...read.data, updatedAt: now };
  await db.messageTemplate.upsert({
    where: { kind_channel_locale: where },
    create: { ...where, ...data },
    update: data,
  });
  return { ok: true };
}

/** Takes the owner's words away: the built-in ones stand again. */
export async function resetTemplate(actor: Actor, key: unknown): Promise<void> {
  await db.messageTemplate.deleteMany({ where: mayChange(actor, key) });
}

function mayChange(actor: Actor, key: unknown): TemplateKey {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  return templateKey.parse(key);
}
