import { z } from "zod";

const names = {
  nameZh: z.string().trim().min(1, "required").max(40, "too_long"),
  nameEn: z.string().trim().min(1, "required").max(60, "too_long"),
  active: z.boolean(),
};

const degrees = (max: number) => z.number("position_wrong").min(-max, "position_wrong").max(max, "position_wrong");

/** A place that ships, as managers edit it. Where it is: by `address` if one is given, else by `pin` (WGS-84). */
export const placeInput = z
  .object({
    ...names,
    address: z.string().trim().max(200, "address_too_long").default(""),
    pin: z.object({ lat: degrees(90), lng: degrees(180) }, "position_wrong").nullable(),
  })
  .refine(({ address, pin }) => address !== "" || pin !== null, { path: ["address"], error: "position_missing" });

/** A product as managers edit it: its price in minor units, and the services whose forms offer it. */
export const productInput = z.object({
  ...names,
  amount: z.number("amount_wrong").int("amount_wrong").min(0, "amount_wrong").max(10_000_000, "amount_wrong"),
  serviceIds: z.array(z.uuid()).max(1000),
});

/** A new product, with the number that orders know it by for good. */
export const newProductInput = productInput.extend({
  sku: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/, "sku_wrong"),
});

/** The products that a service's form offers, all of them. */
export const offeredInput = z.array(z.uuid()).max(1000);
