/** What went wrong, for the one map to HTTP in `lib/api/problem.ts`. */
export type ErrorCode =
  | "UNAUTHENTICATED"
  | "FORBIDDEN"
  | "NOT_FOUND"
  | "CONFLICT"
  | "INVALID"
  | "TOO_MANY"
  | "UNAVAILABLE"
  | "INTERNAL";

/** A surprise: thrown, never shown as it is. Refusals that a person can act on are values (`Refusal`). */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string = code,
    readonly details?: unknown,
  ) {
    super(message);
    this.name = "AppError";
  }
}

/**
 * A polite no. `reason` is a key of the `refusals` messages; `fields` maps a form field's path
 * (`"address.text"`) to a key of the `fieldErrors` messages, with its number if the text has one (`"item_left:3"`).
 */
export type Refusal<R extends string = string> = { ok: false; reason: R; fields?: Record<string, string> };

/** A command's answer: the value, or a refusal in words a person can act on. */
export type Result<T extends object = object, R extends string = string> = ({ ok: true } & T) | Refusal<R>;

/** Builds a refusal; keeps the literal type of `reason`. */
export const refuse = <R extends string>(reason: R, fields?: Record<string, string>): Refusal<R> => ({
  ok: false,
  reason,
  ...(fields && { fields }),
});
