import { Stat } from "@/components/ui/stat";
import { fill } from "@/lib/i18n/fill";
import { count, duration, money, percent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import type { Summary } from "@/lib/reports/queries";

/** The reader's language, the business's currency, and the texts. */
export type Look = { locale: Locale; currency: string; t: Messages };

/** The period in eight numbers, the first three compared with the period before. */
export function ReportStats({ present, past, look }: { present: Summary; past: Summary; look: Look }) {
  const { locale, currency, t } = look;
  const words = t.reports;
  const share = (value: number | null) => (value === null ? words.none : percent(value, locale, 1));
  const compared = (now: number, before: number) => {
    if (!before) return undefined;
    const change = now / before - 1;
    const text = `${change > 0 ? "+" : ""}${percent(change, locale)}`;
    return Math.abs(change) < 0.005 ? words.noChange : fill(words.change, { change: text });
  };
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:col-span-2">
      <Stat
        label={words.orders}
        value={count(present.orders, locale)}
        unit={words.orderUnit}
        note={compared(present.orders, past.orders)}
      />
      <Stat
        label={words.completed}
        value={count(present.completed, locale)}
        unit={words.orderUnit}
        note={compared(present.completed, past.completed)}
      />
      <Stat
        label={words.revenue}
        value={money(present.revenue, currency, locale)}
        note={compared(present.revenue, past.revenue)}
      />
      <Stat
        label={words.onTime}
        value={share(present.onTime)}
        note={past.onTime === null ? undefined : fill(words.change, { change: points(present.onTime, past.onTime) })}
      />
      <Stat
        label={words.rating}
        value={present.rating === null ? words.none : present.rating.toFixed(2)}
        note={fill(words.reviewsNote, { n: present.reviews })}
      />
      <Stat
        label={words.cancelled}
        value={count(present.cancelled, locale)}
        unit={words.orderUnit}
        href="/admin/orders?status=cancelled"
      />
      <Stat
        label={words.escalated}
        value={count(present.escalated, locale)}
        unit={words.orderUnit}
        href="/admin/escalations"
      />
      <Stat
        label={words.offerTime}
        value={present.offerSeconds === null ? words.none : duration(present.offerSeconds / 60, locale)}
      />
    </div>
  );
}

const points = (now: number | null, before: number): string => {
  const change = ((now ?? before) - before) * 100;
  return `${change > 0 ? "+" : ""}${change.toFixed(1)}%`;
};
