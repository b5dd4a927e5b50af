import { DateTime } from "luxon";
import type { Askable } from "@/lib/staff/queries-requests";
import { chosenItems } from "./items";
import { withoutSoonest } from "./soonest";

/** What stands in the order form, as typed: texts, and option values by option key. */
export type FormValues = {
  options: Record<string, string>;
  /** How many of a product, by SKU. */
  items: Record<string, string>;
  /** What is asked of whoever comes, by its code; "" is all the same. */
  gender: string;
  language: string;
  /** The day that is unfolded, "2026-11-28". */
  day: string;
  /** "", "asap", or a window as `windowValue` writes it. */
  window: string;
  name: string;
  phone: string;
  email: string;
  address: string;
  lat: string;
  lng: string;
  /** Where it is picked up, for services that ask for it. */
  pickup: string;
  pickupLat: string;
  pickupLng: string;
  note: string;
  consent: boolean;
  paste: string;
};

/** Which button was pressed: place the order, read the pasted message, or check and renew the free windows. */
export type Intent = "order" | "paste" | "check";

/** A form that was sent: its values, the button, the key of this rendering, and the trap for machines. */
export type SentForm = { values: FormValues; intent: Intent; key: string; trapped: boolean };

/**
 * Everything that the form shows and that changes while it is filled in; small, because it travels with every request.
 * `errors` and `doubts`: field name -> key of the `fieldErrors` messages. `free`: day -> "14:00-16:00" windows.
 */
export type FormState = {
  values: FormValues;
  errors: Record<string, string>;
  doubts: Record<string, string>;
  /** Key of the `refusals` messages, for a no that belongs to no field. */
  refusal: string | null;
  pasted: "filled" | "elsewhere" | "nothing" | null;
  area: { nameZh: string; nameEn: string; feeAmount: number } | null;
  free: Record<string, string[]>;
  /** What may be asked of whoever comes. */
  asks: Askable;
  /** Windows are free, but none with somebody as asked for. */
  onlyWithout: boolean;
  asapOpen: boolean;
  /** Where as soon as possible is promised to nobody just now: the first free window, "2026-11-28/14:00-16:00". */
  soonest: string | null;
  /** How many pieces one order can have of each counted product, by SKU. */
  left: Record<string, number>;
  /** Sent once: from now on empty fields are errors too. */
  tried: boolean;
  /** The idempotency key of this rendering. */
  key: string;
};

/** An empty form. */
export const emptyForm: FormValues = {
  options: {},
  items: {},
  gender: "",
  language: "",
  day: "",
  window: "",
  name: "",
  phone: "",
  email: "",
  address: "",
  lat: "",
  lng: "",
  pickup: "",
  pickupLat: "",
  pickupLng: "",
  note: "",
  consent: false,
  paste: "",
};

const LONGEST = 4000;

/** Reads a sent form. A window of another day than the unfolded one counts as not chosen: it is out of sight. */
export function readForm(data: FormData): SentForm {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.slice(0, LONGEST) : "";
  };
  const under = (group: string) => {
    const names = [...data.keys()].filter((name) => name.startsWith(group));
    return Object.fromEntries(names.map((name) => [name.slice(group.length), text(name)]));
  };
  const [unfolded, chosen, intent] = [text("day"), text("window"), text("intent")];
  const window = withoutSoonest(chosen);
  const day = window === chosen ? unfolded : (window.split("/")[0] ?? "");
  const values = {
    options: under("options."),
    items: under("items."),
    gender: text("requests.gender"),
    language: text("requests.language"),
    day,
    window: window === "asap" || !day || window.startsWith(`${day}/`) ? window : "",
    name: text("customer.name"),
    phone: text("customer.phone"),
    email: text("customer.email"),
    address: text("address.text"),
    lat: text("address.lat"),
    lng: text("address.lng"),
    pickup: text("pickup.text"),
    pickupLat: text("pickup.lat"),
    pickupLng: text("pickup.lng"),
    note: text("note"),
    consent: text("consent") === "yes",
    paste: text("paste"),
  };
  return {
    values,
    intent: intent === "paste" || intent === "check" ? intent : "order",
    key: text("key"),
    trapped: text("leave") !== "",
  };
}

/** The order that a form asks for, in the shape of `orderSchema`, unchecked. */
export function orderOf(
  values: FormValues,
  { service, zone, locale }: { service: string; zone: string; locale: string },
) {
  const asap = values.window === "asap";
  return {
    service,
    customer: { name: values.name, phone: values.phone, email: values.email.trim() || undefined },
    address: { text: values.address, ...positionOf(values) },
    pickup: pickupOf(values),
    window: (!asap && readWindow(values.window, zone)) || undefined,
    asap: asap || undefined,
    options: values.options,
    items: chosenItems(values.items),
    requests: asked(values),
    note: values.note,
    consent: values.consent,
    locale,
  };
}

/** What a form asks of whoever comes, unchecked; undefined: nothing. */
const asked = ({ gender, language }: Pick<FormValues, "gender" | "language">) =>
  gender || language ? { gender: gender || undefined, language: language || undefined } : undefined;

/** The pin of a form, or null. */
export function positionOf({ lat, lng }: Pick<FormValues, "lat" | "lng">): { lat: number; lng: number } | null {
  if (!lat || !lng) return null;
  const pin = { lat: Number(lat), lng: Number(lng) };
  return Math.abs(pin.lat) <= 90 && Math.abs(pin.lng) <= 180 ? pin : null;
}

/** Where a form says it is to be picked up; undefined where it does not say. */
export function pickupOf({ pickup, pickupLat, pickupLng }: FormValues) {
  const pin = positionOf({ lat: pickupLat, lng: pickupLng });
  return pickup.trim() || pin ? { text: pickup, ...pin } : undefined;
}

/** A window as the form names it, on the wall clock of the zone: "2026-11-28/14:00-16:00". */
export function windowValue({ start, end }: { start: Date; end: Date }, zone: string): string {
  const at = (moment: Date) => DateTime.fromJSDate(moment, { zone });
  return `${at(start).toISODate()}/${at(start).toFormat("HH:mm")}-${at(end).toFormat("HH:mm")}`;
}

/** The window that a form names, or null. One that ends at or before its start ends on the next day. */
export function readWindow(value: string, zone: string): { start: Date; end: Date } | null {
  const [, day, from, to] = /^(\d{4}-\d\d-\d\d)\/(\d\d:\d\d)-(\d\d:\d\d)$/.exec(value) ?? [];
  if (!day) return null;
  const start = DateTime.fromISO(`${day}T${from}`, { zone });
  const end = DateTime.fromISO(`${day}T${to}`, { zone });
  if (!start.isValid || !end.isValid) return null;
  return { start: start.toJSDate(), end: (end > start ? end : end.plus({ days: 1 })).toJSDate() };
}

/** Free windows by day, as the form lists them. */
export function freeByDay(
  windows: { start: Date; end: Date; free: number; asap?: true }[],
  zone: string,
): Record<string, string[]> {
  const days: Record<string, string[]> = {};
  for (const window of windows.filter(({ free, asap }) => free > 0 && !asap)) {
    const [day = "", time = ""] = windowValue(window, zone).split("/");
    days[day] = [...(days[day] ?? []), time];
  }
  return days;
}
