import type { GoodsChange } from "@/lib/catalog/queries-goods";
import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** What a change is read with. `names`: what things are called now, by id. */
export type GoodsReading = { names: ReadonlyMap<string, string>; currency: string; locale: Locale };

type Value = GoodsChange["before"][string] | undefined;

/** The lines of one change of places, products or what services offer: of what, which field, from what to what. */
export function goodsLines({ before, after }: GoodsChange, reading: GoodsReading, t: Messages): string[] {
  const words = t.goods;
  const fields: Record<string, string> = words.fields;
  return Object.keys(after).map((key) => {
    const [, id = "", field = ""] = key.split(".");
    return fill(words.change, {
      thing: reading.names.get(id) ?? words.gone,
      field: fields[field] ?? field,
      before: said(field, before[key], reading, t),
      after: said(field, after[key], reading, t),
    });
  });
}

function said(field: string, value: Value, { currency, locale }: GoodsReading, t: Messages): string {
  if (Array.isArray(value)) return value.join(locale === "zh" ? "、" : ", ") || t.common.none;
  if (value === null || value === undefined) return t.common.none;
  if (typeof value === "boolean") return value ? t.goods.yes : t.goods.no;
  return field === "amount" ? money(Number(value), currency, locale) : String(value);
}
