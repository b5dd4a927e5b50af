import { TimeText } from "@/components/ui/time-text";
import type { StockChangeView } from "@/lib/catalog/queries-stock";
import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";

/** Who changed what lies where by hand, and why; the last first. */
export function StockChanges({ changes, reading, words }: StockChangesProps) {
  if (changes.length === 0) return <p className="text-ink-3">{words.noChanges}</p>;
  return (
    <ul className="grid gap-3">
      {changes.map(({ id, at, actorName, kind, before, after, reason, stock }) => (
        <li key={id}>
          <p className="text-sm text-ink-3">
            <TimeText at={at} reading={reading} /> · {actorName}
          </p>
          <p>
            {fill(words.said[kind], {
              product: named(stock.product, reading.locale),
              place: named(stock.place, reading.locale),
              ...{ before, after, n: after - before },
            })}
          </p>
          <p className="text-sm text-ink-2">{reason}</p>
        </li>
      ))}
    </ul>
  );
}

type StockChangesProps = { changes: StockChangeView[]; reading: Reading; words: Messages["stock"] };
