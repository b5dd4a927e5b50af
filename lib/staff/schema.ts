import { z } from "zod";
import { genders, languages } from "./requests";

const name = (max: number) => z.string().trim().min(1, "required").max(max, "too_long");
const minute = z.coerce.number("shift_wrong").int("shift_wrong").min(0, "shift_wrong").max(1440, "shift_wrong");
const degrees = (max: number) =>
  z.coerce.number("position_wrong").min(-max, "position_wrong").max(max, "position_wrong");

/** A weekly shift: weekday 1 (Monday) to 7; minutes after local midnight; one that ends before it starts ends next day. */
export const shiftInput = z
  .object({ weekday: z.coerce.number().int().min(1).max(7), startMinute: minute, endMinute: minute })
  .refine(({ startMinute, endMinute }) => startMinute !== endMinute && startMinute < 1440, { error: "shift_wrong" });

/** How somebody signs in. */
const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9._-]{2,40}$/, "login_wrong");
const password = z.string().min(8, "password_short").max(200, "too_long");

/** A worker as managers edit them: the whole of their skills, areas and shifts. Home in WGS-84 degrees. */
export const workerInput = z.object({
  name: name(40),
  shortName: name(20),
  phone: z.string().trim().min(1, "phone_missing"),
  active: z.boolean(),
  homeLat: degrees(90),
  homeLng: degrees(180),
  skills: z.array(z.object({ skillId: z.uuid(), level: z.coerce.number().int().min(1).max(5) })),
  areaIds: z.array(z.uuid()),
  shifts: z.array(shiftInput),
  /** What is not known is asked of them by nobody. */
  gender: z.enum(genders, "option_wrong").nullable().default(null),
  languages: z.array(z.enum(languages, "option_wrong")).default([]),
  /** Minor units; null: not known; left out: as it is. Read from those who may see costs only. */
  hourlyCost: z
    .number("amount_wrong")
    .int("amount_wrong")
    .min(0, "amount_wrong")
    .max(10_000_000, "amount_wrong")
    .nullable()
    .optional(),
});

/** A worker who begins, with the login they will use. */
export const newWorkerInput = workerInput.extend({ login, password });

export const passwordInput = z.object({ password });

/** Time away, as instants. */
export const timeOffInput = z
  .object({
    startAt: z.coerce.date("required"),
    endAt: z.coerce.date("required"),
    reason: z.string().trim().max(100, "too_long").default(""),
  })
  .refine(({ startAt, endAt }) => endAt > startAt, { path: ["endAt"], error: "time_off_wrong" });

const corner = z.tuple([degrees(180), degrees(90)]);

/** A GeoJSON ring: closed, at least three corners, [lng, lat] in WGS-84. */
export const ringInput = z
  .array(corner)
  .min(4, "ring_wrong")
  .refine((ring) => String(ring[0]) === String(ring.at(-1)), { error: "ring_wrong" });

/** An area as managers edit it. Without a ring, its bounds stay. Fee in minor units. */
export const areaInput = z.object({
  nameZh: name(40),
  nameEn: name(60),
  feeAmount: z.coerce.number("amount_wrong").int("amount_wrong").min(0, "amount_wrong").max(10_000_000, "amount_wrong"),
  active: z.boolean(),
  ring: ringInput.optional(),
});

/** An area that is new: it needs bounds, and a code for imports. */
export const newAreaInput = areaInput.extend({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/, "slug_wrong"),
  adcode: z
    .string()
    .regex(/^\d{6}$/, "invalid")
    .nullable()
    .default(null),
  ring: ringInput,
});

export const skillInput = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/, "slug_wrong"),
  nameZh: name(40),
  nameEn: name(60),
});
