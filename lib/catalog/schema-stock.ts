import { z } from "zod";

/** More pieces than this of one product at one place is a typing mistake. */
export const MOST_PIECES = 1_000_000;

/** What came in (`receive`: so many more) or was counted (`correct`: so many are there). Messages are keys of `fieldErrors`. */
export const stockChange = z
  .object({
    placeId: z.uuid("required"),
    productId: z.uuid("required"),
    kind: z.enum(["receive", "correct"], "required"),
    quantity: z
      .union([z.number(), z.string().trim().regex(/^\d+$/, "pieces_wrong").transform(Number)], "pieces_wrong")
      .pipe(z.number().int("pieces_wrong").min(0, "pieces_wrong").max(MOST_PIECES, "pieces_wrong")),
    reason: z.string().trim().min(1, "required").max(200, "too_long"),
  })
  .refine(({ kind, quantity }) => kind === "correct" || quantity > 0, { path: ["quantity"], error: "pieces_wrong" });
