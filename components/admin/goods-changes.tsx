import { TimeText } from "@/components/ui/time-text";
import type { GoodsChange } from "@/lib/catalog/queries-goods";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { goodsLines } from "./goods-words";

/** Who changed which place, product or offer, from what to what; the last first. */
export function GoodsChanges({ changes, names, currency, reading, t }: GoodsChangesProps) {
  if (changes.length === 0) return <p className="text-ink-3">{t.goods.noChanges}</p>;
  return (
    <ul className="grid gap-3">
      {changes.map((change) => (
        <li key={change.id}>
          <p className="text-sm text-ink-3">
            <TimeText at={change.at} reading={reading} /> · {change.actorName}
          </p>
          <ul>
            {goodsLines(change, { names, currency, locale: reading.locale }, t).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

type GoodsChangesProps = {
  changes: GoodsChange[];
  names: ReadonlyMap<string, string>;
  currency: string;
  reading: Reading;
  t: Messages;
};
