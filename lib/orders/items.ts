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

/** The items that a form asks for: products of which a number was typed; what is no number is for the schema to refuse. */
export const chosenItems = (typed: Record<string, string>): Item[] =>
  Object.entries(typed)
    .map(([sku, text]) => ({ sku, quantity: Number(text.normalize("NFKC").trim()) }))
    .filter(({ quantity }) => quantity !== 0);

/** Those of them that are whole numbers of pieces: what can be looked for already. */
export const goodItems = (typed: Record<string, string>): Item[] =>
  chosenItems(typed).filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0);

/** Errors of an order as its form names them: `items.0.quantity` -> `items.rose`. */
export function errorsByProduct(items: readonly Item[], errors: Record<string, string>): Record<string, string> {
  const named = Object.entries(errors).map(([path, key]) => {
    const item = items[Number(/^items\.(\d+)\./.exec(path)?.[1] ?? Number.NaN)];
    return [item ? `items.${item.sku}` : path, key];
  });
  return Object.fromEntries(named);
}

/** What is wrong with the items of a form, each by itself: more than is left. */
export function wrongItems(items: readonly Item[], left: Record<string, number>): Record<string, string> {
  const short = items.filter(({ sku, quantity }) => quantity > (left[sku] ?? Number.POSITIVE_INFINITY));
  return Object.fromEntries(short.map(({ sku }) => [`items.${sku}`, wordOf({ left: left[sku] ?? 0, apart: false })]));
}
