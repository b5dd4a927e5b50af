import { z } from "zod";
import { newWorkerInput, passwordInput } from "./schema";

/** Somebody of the office as the owner edits them. The owner's own login is nobody's to give. */
export const officeUserInput = z.object({
  name: z.string().trim().min(1, "required").max(40, "too_long"),
  role: z.enum(["manager", "support"], "required"),
  active: z.boolean(),
});

/** Somebody who begins, with the login and the password they will use. */
export const newOfficeUserInput = officeUserInput.extend({
  login: newWorkerInput.shape.login,
  password: passwordInput.shape.password,
});
