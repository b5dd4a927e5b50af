import { readAmount } from "@/lib/catalog/amount";
import { type Result, refuse } from "@/lib/errors";
import { minuteOfClock } from "@/lib/form-data";
import { type Change, trialChange } from "./changes";
import { ALL, rowField, rowsOf, sections, type TypedRow } from "./rows";
import { trialRules } from "./rules";
import type { Assumed } from "./side";
import type { State } from "./state";

/** Periods that can be chosen by their length, in days up to yesterday. */
export const TRIAL_DAYS = [7, 28] as const;
/** In their place: the two days that were typed. */
export const OWN_DAYS = "own";
/** What the owner is taken to guess who guesses nothing: as many customers stay away as the price rises. */
export const LOST_PER_TENTH = 10;
/** The most that an hour may cost, in minor units. */
const MOST_HOURLY = 10_000_000;

/** Whom and what a trial can change, as they are today. */
export type Today = State & { currency: string; skills: readonly { skillId: string }[] };

/** A form's fields, one value a name. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** So many days up to yesterday, or from one local day to another, both included ("2026-03-01"). */
export type TrialPeriod = { days: number } | { from: string; to: string };

/** What the owner wants to try. */
export type Wish = { period: TrialPeriod; changes: Change[]; assumed: Assumed };

/**
 * Reads what the owner wants to try. What is left out is as it is today.
 * @returns refusal `invalid` with `fields`
 */
export function readTrial(typed: Typed, today: Today): Result<Wish> {
  const wrong: Record<string, string> = {};
  const period = readPeriod(typed, wrong);
  const lostPerTenth = numberOf(typed.lost) ?? LOST_PER_TENTH;
  if (!(lostPerTenth >= 0 && lostPerTenth <= 100)) wrong.lost = "range_wrong";
  const hourly = typed.hourly?.trim() ? readAmount(typed.hourly, today.currency) : 0;
  if (!(hourly <= MOST_HOURLY)) wrong.hourly = "amount_wrong";
  const changes: Change[] = [];
  for (const { name, nullable, holds, of } of trialRules) {
    const value = numberOf(typed[name]) ?? (nullable && typed[name] !== undefined ? null : undefined);
    if (value === undefined || value === of(today.policy)) continue;
    if (holds(value)) changes.push({ kind: "rule", name, value });
    else wrong[name] = "range_wrong";
  }
  for (const section of sections) {
    for (const { row, parts } of rowsOf(typed, section)) {
      const read = readRow(parts, today);
      if (read.ok) changes.push(read.change);
      else for (const [part, key] of Object.entries(read.fields ?? {})) wrong[rowField(section, row, part)] = key;
    }
  }
  if (Object.keys(wrong).length > 0) return refuse("invalid", wrong);
  const paid = typed.paid === "job" ? "job" : "shift";
  return { ok: true, period, changes, assumed: { lostPerTenth, hourly, paid } };
}

function readPeriod({ days, from = "", to = "" }: Typed, wrong: Record<string, string>): TrialPeriod {
  if (days !== OWN_DAYS) return { days: TRIAL_DAYS.find((one) => String(one) === days) ?? TRIAL_DAYS[0] };
  for (const [name, day] of Object.entries({ from, to })) if (!isDay.test(day)) wrong[name] = "required";
  if (from > to) wrong.to ??= "time_off_wrong";
  return { from, to };
}

const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function readRow(parts: TypedRow, today: Today): Result<{ change: Change }> {
  const { kind, minutes, day, level, percent, ...rest } = parts;
  const numbers = {
    minutes: numberOf(minutes),
    day: numberOf(day),
    level: numberOf(level),
    percent: numberOf(percent),
  };
  const times = { from: minuteOfClock(rest.from ?? ""), to: minuteOfClock(rest.to ?? "") };
  const fee = readAmount(rest.fee ?? "", today.currency);
  const read = trialChange.safeParse({ ...rest, ...numbers, ...times, fee, kind });
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message])));
  }
  const fields = unknown(read.data, today);
  return Object.keys(fields).length > 0 ? refuse("invalid", fields) : { ok: true, change: read.data };
}

/** What a change speaks of that is not there, and hours that are none. */
function unknown(change: Change, { people, areas, skills }: Today): Record<string, string> {
  const wrong: Record<string, string> = {};
  const everybody = "day" in change && change.who === ALL;
  const everywhere = change.kind === "fee" && change.area === ALL;
  if ("who" in change && !everybody && !people.some(({ workerId }) => workerId === change.who)) wrong.who = "required";
  if ("area" in change && !everywhere && !areas.some(({ areaId }) => areaId === change.area)) wrong.area = "required";
  if ("skill" in change && !skills.some(({ skillId }) => skillId === change.skill)) wrong.skill = "required";
  if (change.kind === "hours" && change.from === change.to) wrong.to = "shift_wrong";
  return wrong;
}

/** NaN for what is no number; undefined for nothing. */
function numberOf(typed: string | undefined): number | undefined {
  const text = typed?.normalize("NFKC").trim();
  return text ? Number(text) : undefined;
}
