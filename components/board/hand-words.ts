import type { HandView } from "@/lib/dispatch/queries-hand";
import { fill } from "@/lib/i18n/fill";
import { clock, count, duration, listed, type Reading } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** What the parts of giving by hand say, and how: `t.hand` with the words of rules. */
export type HandWords = { hand: Messages["hand"]; rules: Messages["dispatch"]["refusals"] };

/** One thing that would change; `state` where it is nothing good. */
export type ChangeLine = { key: string; text: string; state?: "warn" | "error" };

type Row = HandView["people"][number];

/** May the order be given to this person? Not over a held visit, and not to who has accepted it. */
export const canTake = ({ status }: Pick<HandView, "status">, { change, holds }: Row): boolean =>
  change !== null && !(holds && status === "accepted");

/** What would change for one person, the gravest first. */
export function changeLines({ change, holds }: Row, reading: Reading, { hand, rules }: HandWords): ChangeLine[] {
  const { locale, zone } = reading;
  if (!change) return [{ key: "impossible", text: hand.impossible, state: "error" }];
  const { startAt, lateMinutes, addedMinutes, share, overridden } = change;
  const broken = overridden.filter((rule) => rule !== "outside_window").map((rule) => rules[rule]);
  const arrives = fill(hand.arrives, { time: clock(new Date(startAt), zone) });
  const late = lateMinutes > 0 && fill(hand.late, { time: duration(lateMinutes, locale) });
  const added = addedMinutes > 0 ? fill(hand.added, { time: duration(addedMinutes, locale) }) : hand.addedNone;
  return [
    { key: "late", text: `${arrives} · ${late || hand.onTime}`, ...(late && { state: "error" as const }) },
    ...(broken.length > 0
      ? [{ key: "rules", text: fill(hand.breaks, { rules: listed(broken, locale) }), state: "warn" as const }]
      : []),
    ...(holds ? [] : [{ key: "road", text: added }]),
    ...(holds ? [] : [{ key: "share", text: fill(hand.share, signed(share, locale)) }]),
  ];
}

/** With whom the order is now, and what giving it away would change there. */
export function heldLines({ held }: Pick<HandView, "held">, reading: Reading, { hand }: HandWords): ChangeLine[] {
  if (!held) return [{ key: "held", text: hand.nobody }];
  const { name: worker, startAt, lateMinutes, savedMinutes, share } = held;
  const { locale, zone } = reading;
  const by = fill(hand.heldBy, { worker, time: clock(new Date(startAt), zone) });
  const late = lateMinutes > 0 && fill(hand.late, { time: duration(lateMinutes, locale) });
  const saved = savedMinutes > 0 ? fill(hand.saved, { time: duration(savedMinutes, locale) }) : hand.savedNone;
  return [
    { key: "held", text: late ? `${by} · ${late}` : by, ...(late && { state: "error" as const }) },
    { key: "road", text: saved },
    { key: "share", text: fill(hand.heldShare, { worker, ...signed(share, locale) }) },
  ];
}

const signed = ({ before, after }: { before: number; after: number }, locale: Locale) => ({
  before: withSign(before, locale),
  after: withSign(after, locale),
});

const withSign = (jobs: number, locale: Locale): string =>
  jobs === 0 ? "0" : `${jobs > 0 ? "+" : "−"}${count(Math.abs(jobs), locale, 1)}`;
