import type { Outcome } from "@/lib/dispatch/what-if/outcome";
import type { AreaPart, PersonPart } from "@/lib/dispatch/what-if/parts";
import type { Trial } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import { count, distance, money } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { FigureKey } from "./trial-figures";
import type { TrialLook } from "./trial-look";

type OpenKey = keyof Messages["whatIf"]["opens"];

/** One line behind a figure: whose it is, both sides in words, and both as shares of the largest line. */
export type PartLine = { key: string; name: string; now: string; then: string; bars: { now: number; then: number } };

/** Figures that are shown together, and what each can be opened to. */
export const groups: readonly { key: keyof Messages["whatIf"]["groups"]; figures: FigureKey[]; opens: OpenKey[] }[] = [
  { key: "refusals", figures: ["unserved", "stake"], opens: ["why", "misses", "lostAreas"] },
  { key: "late", figures: ["lateShare"], opens: ["lateJobs", "lateAreas"] },
  { key: "travel", figures: ["kilometres", "road"], opens: ["metres"] },
  { key: "fairness", figures: ["unequal"], opens: ["jobs", "hours", "earned"] },
  { key: "cost", figures: ["wages", "fees"], opens: ["wages", "fees"] },
  { key: "income", figures: ["income"], opens: ["income"] },
];

type Value = { key: string; name: string; value: number };
type Say = (value: number, look: TrialLook) => string;

const jobs: Say = (value, { words }) => fill(words.jobs, { n: value });
const plain: Say = (value, { locale }) => count(value, locale);
const sum: Say = (value, { locale, currency }) => money(Math.round(value), currency, locale);
const hours: Say = (value, { locale, words }) => fill(words.hoursOf, { n: count(value, locale, 1) });

/** People without a shift and a job are of no interest. */
const people = (of: (part: PersonPart) => number) => (side: Outcome, look: TrialLook) =>
  side.people
    .filter((part) => part.jobs > 0 || part.hours > 0)
    .map((part): Value => ({ key: part.workerId, name: nameOf(part, look), value: of(part) }));

const areas = (of: (part: AreaPart) => number) => (side: Outcome, look: TrialLook) =>
  side.areas.map((part): Value => ({ key: part.areaId, name: look.areas[part.areaId] ?? "", value: of(part) }));

const opens: Record<OpenKey, { values: (side: Outcome, look: TrialLook) => Value[]; say: Say }> = {
  jobs: { values: people((part) => part.jobs), say: jobs },
  lateJobs: { values: people(({ late }) => late), say: jobs },
  lateAreas: { values: areas(({ late }) => late), say: jobs },
  metres: { values: people(({ metres }) => metres), say: (value, { locale }) => distance(value, locale) },
  hours: { values: people((part) => part.hours), say: hours },
  wages: { values: people(({ wages }) => wages), say: sum },
  fees: { values: areas(({ fees }) => fees), say: sum },
  why: { values: ({ lost }, { words }) => named(lost, words.figures), say: plain },
  misses: { values: ({ misses }, look) => named(misses, look.misses), say: plain },
  lostAreas: { values: areas(({ lost }) => lost), say: jobs },
  earned: { values: people(({ income }) => income), say: sum },
  income: { values: areas(({ income }) => income), say: sum },
};

/** The lines behind a figure; those of which both sides have nothing are left out. */
export function linesOf(key: OpenKey, { now, then }: Trial, look: TrialLook): PartLine[] {
  const { values, say } = opens[key];
  const [before, after] = [values(now, look), values(then, look)];
  const all = new Map([...before, ...after].map((one) => [one.key, one.name]));
  const most = Math.max(1, ...[...before, ...after].map(({ value }) => value));
  const of = (side: Value[], id: string) => side.find((one) => one.key === id)?.value;
  return [...all]
    .map(([id, name]) => ({ id, name, was: of(before, id), is: of(after, id) }))
    .filter(({ was, is }) => was || is)
    .map(({ id, name, was, is }) => ({
      key: id,
      name,
      now: was === undefined ? look.words.unknown : say(was, look),
      then: is === undefined ? look.words.unknown : say(is, look),
      bars: { now: (was ?? 0) / most, then: (is ?? 0) / most },
    }));
}

/** Somebody who exists only in the trial is called after whom they are like. */
const nameOf = ({ workerId, name }: PersonPart, { words }: TrialLook): string =>
  workerId.endsWith("+") ? fill(words.twinOf, { name }) : name;

const named = (counts: Partial<Record<string, number>>, names: Readonly<Record<string, string>>): Value[] =>
  Object.entries(counts).map(([key, value = 0]) => ({ key, name: names[key] ?? key, value }));
