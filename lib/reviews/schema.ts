import { z } from "zod";

/** A review as a customer gives it; `rating` may come from a form, as text. Messages are keys of `fieldErrors`. */
export const reviewInput = z.object({
  rating: z.coerce.number("rating_missing").int("rating_missing").min(1, "rating_missing").max(5, "rating_missing"),
  text: z.string("text_too_long").trim().max(1000, "text_too_long").default(""),
  /** Somebody else next time, please; heard with `AWAY_RATING` or less only. */
  somebodyElse: z.boolean().default(false),
});

/** From this rating down, somebody has to make it good. Source: the peers' tracking pages (3 stars and less). */
export const LOW_RATING = 3;

/** From this rating down, a customer may ask for somebody else next time. */
export const AWAY_RATING = 2;

export const isLow = (rating: number): boolean => rating <= LOW_RATING;

/** A rating as five stars, for texts that have no language: "★★☆☆☆". */
export const starsOf = (rating: number): string => "★".repeat(rating) + "☆".repeat(5 - rating);
