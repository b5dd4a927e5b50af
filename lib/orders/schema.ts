import { z } from "zod";
import { chosenOptions } from "@/lib/catalog/schema";
import { requestsInput } from "@/lib/staff/requests";

const instant = z.union([z.iso.datetime({ offset: true, error: "window_wrong" }), z.date()]).pipe(z.coerce.date());

/** A span of time in which the worker may arrive. */
export const windowSchema = z
  .object({ start: instant, end: instant }, "window_missing")
  .refine((w) => w.start < w.end, "window_wrong");

const coordinate = (limit: number) =>
  z.number("position_wrong").min(-limit, "position_wrong").max(limit, "position_wrong");

const email = z.email("email_wrong").max(200, "email_wrong");

/** May the text be the address of a mailbox, as an order takes it? */
export const readsAsEmail = (text: string): boolean => email.safeParse(text).success;

/**
 * An order as every channel sends it: the form, the open API, import and seed. Messages are keys of `fieldErrors`.
 * Exactly one of `window` and `asap` must be given.
 */
export const orderSchema = z
  .object({
    service: z.string("service_missing").min(1, "service_missing").max(60, "service_unknown"),
    customer: z.object(
      {
        name: z.string("name_missing").trim().min(1, "name_missing").max(40, "name_too_long"),
        phone: z.string("phone_missing").trim().min(1, "phone_missing").max(40, "phone_wrong"),
        email: email.optional(),
      },
      "required",
    ),
    address: z.object(
      {
        text: z.string("address_missing").trim().min(1, "address_missing").max(300, "address_too_long"),
        lat: coordinate(90).optional(),
        lng: coordinate(180).optional(),
      },
      "address_missing",
    ),
    /** Where it is picked up, for services that ask for it. */
    pickup: z
      .object({
        text: z.string("pickup_missing").trim().min(1, "pickup_missing").max(300, "address_too_long"),
        lat: coordinate(90).optional(),
        lng: coordinate(180).optional(),
      })
      .optional(),
    window: windowSchema.optional(),
    asap: z.literal(true, "asap_wrong").optional(),
    options: chosenOptions.default({}),
    items: z
      .array(
        z.object({
          sku: z.string().min(1, "item_unknown").max(60, "item_unknown"),
          quantity: z
            .number("quantity_wrong")
            .int("quantity_wrong")
            .min(1, "quantity_wrong")
            .max(999, "quantity_wrong"),
        }),
      )
      .max(50, "too_many_items")
      .default([]),
    requests: requestsInput.optional(),
    note: z.string().trim().max(500, "note_too_long").default(""),
    channel: z.enum(["website", "miniprogram", "app", "phone", "paper", "api"], "channel_wrong").optional(),
    locale: z.enum(["zh", "en"]).optional(),
    consent: z.boolean().optional(),
  })
  .refine((order) => Boolean(order.window) !== Boolean(order.asap), { path: ["window"], error: "window_missing" })
  .refine((order) => (order.address.lat === undefined) === (order.address.lng === undefined), {
    path: ["address", "lat"],
    error: "position_wrong",
  })
  .refine(({ pickup }) => (pickup?.lat === undefined) === (pickup?.lng === undefined), {
    path: ["pickup", "lat"],
    error: "position_wrong",
  });

export type OrderInput = z.output<typeof orderSchema>;

/** Turns what zod found into `{ "address.text": "address_missing" }`: first error of each field. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".") || "form";
    fields[path] ??= /^[a-z_]+$/.test(issue.message) ? issue.message : "invalid";
  }
  return fields;
}
