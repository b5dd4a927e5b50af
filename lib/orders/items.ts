import type { Item, Shortage } from "@/lib/catalog/shipping";

/**
 * What is said beside the items of an order of which too little is left.
 * @param short what is short by product
 * @returns form path -> `item_sold_out`, `item_left:3` or, if it is left only without the others, `item_apart:3`
 */
export function shortItems(items: readonly Item[], short: ReadonlyMap<string, Shortage>): Record<string, string> {
  const said = items.map(({ sku }, index): [string, string][] => {
    const found = short.get(sku);
    return found ? [[`items.${index}.quantity`, wordOf(found)]] : [];
  });
  return Object.fromEntries(said.flat());
}

const wordOf = ({ left, apart }: Shortage): string =>
  apart ? `item_apart:${left}` : left > 0 ? `item_left:${left}` : "item_sold_out";
