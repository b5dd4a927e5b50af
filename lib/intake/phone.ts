import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from "libphonenumber-js/max";
import { tidy } from "./text";

/** `e164` is what is stored; `national` is for reading aloud; `extension` is the "转1234" of a virtual number or switchboard. */
export type Phone = {
  ok: true;
  e164: string;
  national: string;
  kind: "mobile" | "landline" | "other";
  extension?: string;
};
export type PhoneRefusal = { ok: false; reason: "phone_missing" | "phone_wrong" };

const LABEL = /^(?:手机|电话|联系方式|联系电话|手机号码?|tel|phone|mobile)\s*[:：]?\s*/i;
const EXTENSION = /\s*(?:转|轉|分机|ext\.?|x|#)\s*[:：]?\s*(\d{1,6})$/i;
const SWITCHBOARD = /^(.*\d{7,8})\s*-\s*(\d{1,5})$/;
const ALLOWED = /^\+?[\d\s().\-–—/·]+$/;

/**
 * Reads one phone number as a person types it: full-width digits, blanks, dashes, +86, 0086, 86, an extension.
 * `country` (ISO 3166 alpha-2) is where a number without a prefix belongs; a Chinese landline needs its area code.
 *
 * The "max" metadata is the smallest that serves: "min" takes ten-digit Chinese mobiles for valid, "mobile" knows no landlines.
 */
export function readPhone(text: string, country: string): Phone | PhoneRefusal {
  const typed = tidy(text.slice(0, 80)).replace(LABEL, "").trim();
  if (!typed) return { ok: false, reason: "phone_missing" };
  const extended = EXTENSION.exec(typed);
  const bare = extended ? typed.slice(0, extended.index) : typed;
  const number = parse(bare, country);
  if (number) return phone(number, extended?.[1]);
  const board = extended ? null : SWITCHBOARD.exec(bare);
  const main = board?.[1] && parse(board[1], country);
  return main ? phone(main, board[2]) : { ok: false, reason: "phone_wrong" };
}

function parse(text: string, country: string): PhoneNumber | undefined {
  if (!ALLOWED.test(text)) return undefined;
  const digits = text.replace(/[^\d+]/g, "").replace(/^00(?=\d)/, "+");
  const region: CountryCode = isSupportedCountry(country) ? country : "CN";
  const number = parsePhoneNumberFromString(digits, region);
  return number?.isValid() ? number : undefined;
}

function phone(number: PhoneNumber, extension?: string): Phone {
  const type = number.getType() ?? "";
  const kind = type === "FIXED_LINE" ? "landline" : type.includes("MOBILE") ? "mobile" : "other";
  return { ok: true, e164: number.number, national: number.formatNational(), kind, ...(extension && { extension }) };
}

/** A stretch `[start, end)` of a text that is, or looks like, a phone number; `raw` holds its digits as they stand there. */
export type PhoneSpan = { start: number; end: number; raw: string; phone: Phone | PhoneRefusal };

const DIGIT_RUN = /\+?\(?\d[\d\-–—().]*(?: {1,2}\(?[\d\-–—().]+)*/g;
const TAIL = /^\s*(?:转|分机|ext\.?|#)\s*[:：]?\s*(\d{1,6})(?!\d)/i;
const LOOKS_MOBILE = /^(?:\+?86)?1[3-9]\d{8,10}$/;

/**
 * All phone numbers in a tidied text, in order, never overlapping. A number that only looks like one (a mobile
 * with a digit too few or too many) is listed with its refusal, so that it can be shown as doubtful.
 */
export function findPhones(text: string, country: string): PhoneSpan[] {
  const found: PhoneSpan[] = [];
  for (const run of text.matchAll(DIGIT_RUN)) {
    const tokens = [...run[0].matchAll(/[^ ]+/g)].map((part) => {
      const start = run.index + part.index;
      return { start, end: start + part[0].length };
    });
    for (let from = 0; from < tokens.length; ) {
      const span = longestPhone(text, tokens.slice(from, from + 5), country);
      if (span) found.push(span.phone);
      from += span?.tokens ?? 1;
    }
  }
  return found;
}

function longestPhone(text: string, tokens: { start: number; end: number }[], country: string) {
  const start = tokens[0]?.start ?? 0;
  if (/[A-Za-z\d]/.test(text[start - 1] ?? "")) return undefined;
  for (let count = tokens.length; count > 0; count--) {
    const trimmed = text.slice(start, tokens[count - 1]?.end).replace(/[^\d]+$/, "");
    const digits = trimmed.replace(/\D/g, "");
    if (digits.length < 7 || digits.length > 20) continue;
    const phone = readPhone(trimmed, country);
    if (phone.ok ? !plausible(trimmed, phone, country) : count > 1 || !LOOKS_MOBILE.test(trimmed)) continue;
    const tail = phone.ok && !phone.extension ? TAIL.exec(text.slice(start + trimmed.length)) : null;
    const end = start + trimmed.length + (tail?.[0].length ?? 0);
    const extension = tail?.[1] ?? (phone.ok ? phone.extension : undefined);
    const main = extension && !tail ? digits.slice(0, -extension.length) : digits;
    const sign = trimmed.startsWith("+") ? "+" : "";
    const home = phone.ok && country === "CN" && phone.kind === "mobile" && phone.e164.startsWith("+86");
    const raw = `${home ? main.slice(-11) : sign + main}${extension ? `转${extension}` : ""}`;
    return {
      tokens: count,
      phone: { start, end, raw, phone: extension && phone.ok ? { ...phone, extension } : phone },
    };
  }
  return undefined;
}

/** A number inside a long text needs more than valid digits: a Chinese landline without its 0 is more often a room or an order number. */
function plausible(raw: string, phone: Phone, country: string): boolean {
  return country !== "CN" || phone.kind === "mobile" || /^[+(0]|^[48]00/.test(raw);
}
