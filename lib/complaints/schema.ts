import { z } from "zod";

/** What a customer complains about, or what was done about it. Messages are keys of the `fieldErrors` messages. */
export const complaintText = z.string("required").trim().min(1, "required").max(1000, "text_too_long");
