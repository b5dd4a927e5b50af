import type { Pasted } from "@/lib/intake/paste";
import { type FormState, type FormValues, readWindow } from "./form";

/** Where in the form a field of a pasted message stands. */
const fieldOf: Record<string, string> = {
  name: "customer.name",
  phone: "customer.phone",
  address: "address.text",
  window: "window",
};

/** A form filled from a pasted message, what to look at, and the time it wished for. */
export type Filled = {
  values: FormValues;
  doubts: FormState["doubts"];
  pasted: NonNullable<FormState["pasted"]>;
  wish: { start: Date; end: Date } | null;
};

/**
 * Puts what was read from a pasted message into the form of the service `slug`: what the message does not say stays
 * as it was, what fits nowhere is added to the note. The pasted text itself is cleared when something was found.
 */
export function fillPasted(values: FormValues, read: Pasted, slug: string): Filled {
  const found = Boolean(read.name || read.phone || read.address || read.window || read.asap);
  const doubts = read.doubts.flatMap(({ field, reason }): [string, string][] =>
    fieldOf[field] ? [[fieldOf[field], reason]] : [],
  );
  const elsewhere = read.serviceSlug !== undefined && read.serviceSlug !== slug;
  return {
    values: {
      ...values,
      name: read.name ?? values.name,
      phone: read.phone ?? values.phone,
      address: read.address ?? values.address,
      note: found && read.note && !values.note.includes(read.note) ? `${values.note} ${read.note}`.trim() : values.note,
      window: read.asap ? "asap" : values.window,
      paste: found ? "" : values.paste,
    },
    doubts: found ? Object.fromEntries(doubts.reverse()) : {},
    pasted: !found ? "nothing" : elsewhere ? "elsewhere" : "filled",
    wish: read.window ?? null,
  };
}

/** The free window that a wished time falls into, else the first that it touches, else "". */
export function windowFor(wish: { start: Date; end: Date }, free: FormState["free"], zone: string): string {
  const windows = Object.entries(free).flatMap(([day, times]) =>
    times.flatMap((time) => {
      const window = readWindow(`${day}/${time}`, zone);
      return window ? [{ value: `${day}/${time}`, ...window }] : [];
    }),
  );
  const holds = windows.find(({ start, end }) => start <= wish.start && wish.start < end);
  const touches = windows.find(({ start, end }) => start < wish.end && wish.start < end);
  return (holds ?? touches)?.value ?? "";
}
