import { SOONEST, withoutSoonest } from "@/lib/orders/soonest";
import { type FormWords, sentence } from "./words";

/** The fields as they stand on the page. */
const FIELDS = [
  "options",
  "items",
  "requests.gender",
  "requests.language",
  "window",
  "customer.name",
  "customer.phone",
  "customer.email",
  "pickup.text",
  "address.text",
  "note",
  "consent",
];

/** The errors from the top of the form to its end, in words. */
export function errorsInOrder(errors: Record<string, string>, words: FormWords["errors"]) {
  const place = (id: string) => FIELDS.indexOf(/^(options|items)\./.exec(id)?.[1] ?? id);
  return Object.entries(errors)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, key]) => ({ id, text: sentence(words, key) ?? key }));
}

/** What is chosen right now: option values by key, numbers of products by SKU, and the window. */
export type Chosen = { options: Record<string, string>; items: Record<string, string>; window: string };

/** What is chosen right now, read from the form itself. */
export function chosenIn(form: HTMLFormElement): Chosen {
  const options: Record<string, string> = {};
  const items: Record<string, string> = {};
  let window = "";
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string") continue;
    if (name === "window") window = value;
    if (name.startsWith("options.")) options[name.slice("options.".length)] = value;
    if (name.startsWith("items.")) items[name.slice("items.".length)] = value;
  }
  return { options, items, window: withoutSoonest(window) };
}

/** A window of a day that is folded away is out of sight: it counts as not chosen. */
export function dropOtherDays(form: HTMLFormElement, day: string): void {
  const window = form.querySelector<HTMLInputElement>('input[name="window"]:checked');
  if (window && window.value !== "asap" && !window.value.startsWith(SOONEST) && !window.value.startsWith(day))
    window.checked = false;
}

/** A page that was gone back to still holds the key of the order it placed: the next order needs another one. */
export function renewKey(form: HTMLFormElement): void {
  const box = form.querySelector<HTMLInputElement>('input[name="key"]');
  // Not randomUUID, which only pages over https have.
  if (box) box.value = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");
}
