import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import type { OwnWords } from "./words";

/** The owner's own words of all kinds. No secret: whoever gets a message reads them. */
export async function ownWords(tx: Tx = db): Promise<OwnWords> {
  const rows = await tx.messageTemplate.findMany({
    select: { kind: true, channel: true, locale: true, title: true, body: true },
  });
  const words = new Map(rows.map(({ kind, channel, locale, ...text }) => [`${kind}/${channel}/${locale}`, text]));
  return (kind, channel, locale) =>
    words.get(`${kind}/${channel}/${locale}`) ?? words.get(`${kind}/all/${locale}`) ?? null;
}

/** Which templates the owner has written, for the office's list. */
export async function writtenTemplates(actor: Actor): Promise<{ kind: string; channel: string; locale: string }[]> {
  if (!may(actor, "settings", "view")) throw new AppError("FORBIDDEN");
  return db.messageTemplate.findMany({
    select: { kind: true, channel: true, locale: true },
    orderBy: [{ channel: "asc" }, { locale: "desc" }],
  });
}

/** Exactly this template as the owner has written it, or null. */
export async function writtenTemplate(actor: Actor, kind: string, channel: string, locale: Locale) {
  if (!may(actor, "settings", "view")) throw new AppError("FORBIDDEN");
  return db.messageTemplate.findUnique({
    where: { kind_channel_locale: { kind, channel, locale } },
    select: { title: true, body: true },
  });
}
