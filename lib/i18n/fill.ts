/** The shape every language must have: the same keys as the Chinese source, texts for texts. */
export type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

const PLACEHOLDER = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Puts values into a text: `{name}` becomes the value, `{n|order|orders}` the first word when n is 1 and the
 * second otherwise. A placeholder without a value stays as it is, so that a page never breaks over a word.
 */
export function fill(text: string, params: Record<string, string | number>): string {
  return text.replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return one === undefined ? String(value) : Number(value) === 1 ? one : String(many);
  });
}

/** The sorted names of the placeholders of a text. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => String(match[1])))].sort();
}

/**
 * The sentence of a key that may carry a number: "item_left:3" is `item_left` with 3 in place of `{n}`.
 * @returns undefined for a key that has none
 */
export function sayKey(words: Record<string, string>, key: string): string | undefined {
  const [name = "", n] = key.split(":");
  const text = words[name];
  return text !== undefined && n !== undefined ? fill(text, { n }) : text;
}
