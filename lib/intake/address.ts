import { type AddressParts, hasRoom, splitAddress, withoutRooms } from "./address-parts";
import { cityNamed, type Division, findDivision, namesOf } from "./divisions";
import { simplify, tidy } from "./text";

/**
 * An address somebody can be sent to. `normalized`: one line, divisions in full and once. `division.matched` is empty
 * where the text names none and the home city stands in. `doubts`, for a person to look at; none refuses the order.
 */
export type CheckedAddress = {
  ok: true;
  normalized: string;
  division: Division;
  street?: string;
  number?: string;
  detail?: string;
  doubts: AddressDoubt[];
};
export type AddressDoubt = "address_no_number" | "address_no_detail" | "area_missing" | "area_guess" | "area_ambiguous";
export type AddressRefusal = {
  ok: false;
  reason: "address_missing" | "address_city_only" | "address_no_street" | "address_no_number" | "address_too_long";
};
export type AddressOptions = { country: string; homeCity?: string; hasPin?: boolean };

/** A company is a place where its county is known, as on a map; without that it is only a name. */
const COMPANY = /公司|集团|厂/;

const LABEL = /^[^\d]{0,6}地址(?:\s*:\s*|\s+)/;

/** Longer than any address in 2,000 real ones, short enough for a label. */
const LONGEST = 200;

/**
 * Checks an address as typed. In China: a road with a number, a crossing, or a named place (estate, building, village,
 * school) is needed; a province, city, county, town or zone alone is refused. With a pin any text will do. Elsewhere:
 * a word and a digit, or a pin.
 */
export function checkAddress(text: string, options: AddressOptions): CheckedAddress | AddressRefusal {
  const typed = simplify(tidy(text.slice(0, 2 * LONGEST))).replace(/\s+/g, " ");
  if (!/[\p{L}\d]/u.test(typed)) return { ok: false, reason: "address_missing" };
  if (typed.length > LONGEST || text.length > 2 * LONGEST) return { ok: false, reason: "address_too_long" };
  if (options.country !== "CN" || !/\p{Script=Han}/u.test(typed)) return checkForeign(typed, options);

  const found = inDivision(typed.replace(LABEL, ""), options);
  const division = withHome(found, options.homeCity);
  const parts = splitAddress(found.rest);
  const reason = options.hasPin ? undefined : whyNot(found, parts);
  if (reason) return { ok: false, reason };
  return {
    ok: true,
    normalized: nameOf(division) + found.rest,
    division,
    ...(parts.street && { street: parts.street }),
    ...(parts.number && { number: parts.number }),
    ...(parts.detail && { detail: parts.detail }),
    doubts: doubtsOf(division, parts),
  };
}

/**
 * The key under which positions of past orders on the same street are kept: county code (or city name) and road, or
 * the named place where there is no road; null when the text names neither.
 */
export function streetKey(text: string, options: Partial<AddressOptions> = {}): string | null {
  const found = inDivision(simplify(tidy(text.slice(0, LONGEST))).replace(/\s+/g, " "), options);
  const { street, place } = splitAddress(found.rest);
  const name = (street ?? place)?.replace(/[\s\d]+$/, "").toLowerCase();
  if (!name) return null;
  return `${withHome(found, options.homeCity).adcode ?? found.county ?? ""}:${name}`;
}

function whyNot(division: Division, parts: AddressParts): AddressRefusal["reason"] | undefined {
  if (parts.place || parts.crossing) return undefined;
  if (parts.street) {
    if (parts.number || hasRoom(parts.detail ?? "")) return undefined;
    return unknownName(parts.detail ?? "") ? undefined : "address_no_number";
  }
  const detail = parts.detail ?? "";
  if (!detail && division.matched && !parts.area) return "address_city_only";
  if (unknownName(detail) && (hasRoom(detail) || (division.county && COMPANY.test(detail)))) return undefined;
  return "address_no_street";
}

/** A name of some length that no rule knows (远洋商务, 汇智): a place only together with a road or a room. */
function unknownName(text: string): boolean {
  return /\p{Script=Han}{2,}|[A-Za-z]{3,}/u.test(withoutRooms(text));
}

function doubtsOf(division: Division, parts: AddressParts): AddressDoubt[] {
  const doubts: AddressDoubt[] = [];
  if (!parts.number && !hasRoom(parts.detail ?? ""))
    doubts.push(parts.street ? "address_no_number" : "address_no_detail");
  if (division.ambiguous) doubts.push("area_ambiguous");
  else if (division.guessed) doubts.push("area_guess");
  else if (!division.county) doubts.push("area_missing");
  return doubts;
}

function withHome(found: Division, homeCity: string | undefined): Division {
  const home = found.matched === "" && homeCity ? cityNamed(homeCity) : undefined;
  return home ? { ...found, ...namesOf(home), adcode: home.code } : found;
}

/** 广东省广州市天河区; a municipality once. */
function nameOf({ province, city, county }: Division): string {
  return [...new Set([province, city, county])].filter(Boolean).join("");
}

function inDivision(line: string, options: Partial<AddressOptions>): Division {
  const found = findDivision(line, options);
  return { ...found, rest: joinHan(found.rest) };
}

/** Chinese needs no blanks, and people put them anywhere; those between letters and digits stay. */
function joinHan(line: string): string {
  return line.replace(/(?<=\p{Script=Han}) (?=[\p{Script=Han}\d])|(?<=\d) (?=\p{Script=Han})/gu, "");
}

function checkForeign(typed: string, { hasPin, homeCity }: AddressOptions): CheckedAddress | AddressRefusal {
  const division = withHome({ rest: typed, matched: "" }, homeCity);
  if (!hasPin && !/\p{L}{2}/u.test(typed)) return { ok: false, reason: "address_no_street" };
  if (!hasPin && !/\d/.test(typed)) return { ok: false, reason: "address_no_number" };
  return { ok: true, normalized: typed, division, doubts: [] };
}
