import { ZodError } from "zod";
import { AppError, type ErrorCode, type Refusal } from "@/lib/errors";
import { sayKey } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID: 422,
  TOO_MANY: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Refusals that are not about a field: the HTTP status each has. Others are 422. */
const REFUSAL_STATUS: Record<string, number> = {
  window_full: 409,
  idempotency_mismatch: 409,
  too_late: 409,
  not_possible_now: 409,
};

/** An answer that says no: RFC 9457 problem details. */
type Problem = {
  status: number;
  code: string;
  detail?: string;
  errors?: { field: string; code: string; message: string }[];
};

/** Answers with `application/problem+json` (RFC 9457). */
export function problem({ status, code, detail, errors }: Problem): Response {
  const body = { type: `urn:jiedan:problem:${code}`, title: TITLES[status] ?? "Error", status, code, detail, errors };
  const headers = {
    "content-type": "application/problem+json",
    ...(status === 401 && { "www-authenticate": 'Bearer realm="jiedan"' }),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

/** A refusal as problem details, in words of `locale`, each field with its own. */
export function refused({ reason, fields }: Refusal, locale: Locale): Response {
  const words = messages(locale);
  const say = (table: Record<string, string>, key: string) => sayKey(table, key) ?? key;
  return problem({
    status: REFUSAL_STATUS[reason] ?? 422,
    code: reason,
    detail: say(words.refusals, reason),
    errors:
      fields &&
      Object.entries(fields).map(([field, key]) => {
        return { field, code: key.split(":")[0] ?? key, message: say(words.fieldErrors, key) };
      }),
  });
}

/** Wraps a door of the open API: surprises become problem details by one map, and only here. */
export function door<Args extends unknown[]>(open: (...args: Args) => Promise<Response>) {
  return async (...args: Args): Promise<Response> => {
    try {
      return await open(...args);
    } catch (error) {
      if (error instanceof AppError) return problem({ status: STATUS[error.code], code: error.code.toLowerCase() });
      if (error instanceof ZodError) return problem({ status: 422, code: "invalid", detail: error.issues[0]?.message });
      console.error(error);
      return problem({ status: 500, code: "internal" });
    }
  };
}

const TITLES: Record<number, string> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  409: "Conflict",
  413: "Content Too Large",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  503: "Service Unavailable",
};
