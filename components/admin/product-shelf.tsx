import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { ProductRow } from "@/lib/catalog/queries-goods";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";

/** Which places hold a product, and how much; each leads to its count. */
export function ProductShelf({ product, locale, t }: { product: ProductRow; locale: Locale; t: Messages }) {
  const words = t.goods;
  return (
    <Card title={words.shelf} id="shelf">
      <div className="grid justify-items-start gap-2">
        {product.stocks.length === 0 && <p className="text-ink-2">{words.shelfEmpty}</p>}
        <ul>
          {product.stocks.map(({ id, place, onHand, reserved }) => (
            <li key={id}>
              <a
                href={`/admin/stock/change?stock=${id}`}
                className="inline-flex min-h-11 items-center text-brand underline-offset-4 hover:underline"
              >
                {fill(words.shelfLine, { place: named(place, locale), onHand, reserved })}
              </a>
            </li>
          ))}
        </ul>
        <ButtonLink href={`/admin/stock/change?product=${product.id}`} variant="quiet" icon="plus">
          {words.count}
        </ButtonLink>
      </div>
    </Card>
  );
}
