import type { Counted, Outcome } from "@/lib/dispatch/what-if/outcome";
import type { Trial } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import { count, distance, duration, money, percent } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { TrialLook } from "./trial-look";

export type FigureKey = keyof Messages["whatIf"]["figures"];

/**
 * A figure of both sides in words, and as shares of the larger one for a picture. `better`: the change is for the
 * better, or the worse; null where it is neither.
 */
export type FigureRow = {
  key: FigureKey;
  bars: { now: number; then: number };
  label: string;
  now: string;
  then: string;
  difference: string;
  better: boolean | null;
  real: string;
};

type Figure = {
  key: FigureKey;
  of: (side: Outcome) => number | null;
  /** Null where what happened cannot be counted alike. */
  real: ((real: Counted) => number | null) | null;
  said: (value: number, look: TrialLook) => string;
  /** How a difference is said, where it is not as the figure itself. */
  saidMore?: (value: number, look: TrialLook) => string;
  good: 1 | -1 | 0;
  /** Left out of the table where both sides have none. */
  rare?: boolean;
};

const plain = (value: number, { locale }: TrialLook) => count(value, locale);
const road = (value: number, { locale }: TrialLook) => distance(value, locale);
const minutes = (value: number, { locale }: TrialLook) =>
  value === 0 || value >= 1 ? duration(value, locale) : duration(Math.max(value, 1 / 60), locale);

const sum = (value: number, { locale, currency }: TrialLook) => money(Math.round(value), currency, locale);
const unserved = ({ lost }: Outcome) => lost.area + lost.fee + lost.window + lost.nobody;

const figures: readonly Figure[] = [
  { key: "served", of: ({ served }) => served, real: ({ served }) => served, said: plain, good: 1 },
  { key: "unserved", of: unserved, real: null, said: plain, good: -1 },
  { key: "moved", of: ({ moved }) => moved, real: null, said: plain, good: -1 },
  { key: "window", of: ({ lost }) => lost.window, real: null, said: plain, good: -1 },
  { key: "nobody", of: ({ lost }) => lost.nobody, real: null, said: plain, good: -1 },
  { key: "area", of: ({ lost }) => lost.area, real: null, said: plain, good: 0, rare: true },
  { key: "fee", of: ({ lost }) => lost.fee, real: null, said: plain, good: -1, rare: true },
  {
    key: "lateShare",
    of: ({ lateShare }) => lateShare,
    real: ({ lateShare }) => lateShare,
    said: (value, { locale }) => percent(value, locale, 1),
    saidMore: (value, { locale, words }) => fill(words.points, { n: count(value * 100, locale, 1) }),
    good: -1,
  },
  {
    key: "lateMinutes",
    of: ({ lateMinutes }) => lateMinutes,
    real: ({ lateMinutes }) => lateMinutes,
    said: minutes,
    good: -1,
  },
  { key: "kilometres", of: ({ metres }) => metres, real: ({ metres }) => metres, said: road, good: -1 },
  {
    key: "road",
    of: ({ roadMinutes }) => roadMinutes,
    real: ({ roadMinutes }) => roadMinutes,
    said: minutes,
    good: -1,
  },
  {
    key: "unequal",
    of: ({ unequal }) => unequal,
    real: ({ unequal }) => unequal,
    said: (value, { locale }) => count(value, locale, 2),
    good: -1,
  },
  { key: "refusedOffers", of: ({ refusedOffers }) => refusedOffers, real: null, said: plain, good: -1 },
  { key: "income", of: ({ income }) => income, real: ({ income }) => income, said: sum, good: 1 },
  { key: "fees", of: ({ fees }) => fees, real: ({ fees }) => fees, said: sum, good: 1, rare: true },
  { key: "stake", of: ({ stake }) => stake, real: null, said: sum, good: -1 },
  { key: "wages", of: ({ wages }) => wages, real: ({ wages }) => wages, said: sum, good: -1, rare: true },
];

/** The figures of a trial, both sides and what happened, with what changes. */
export function figureRows({ now, then, real }: Trial, look: TrialLook): FigureRow[] {
  const { words } = look;
  return figures
    .filter(({ rare, of }) => !rare || of(now) || of(then))
    .map(({ key, of, real: ofReal, said, saidMore = said, good }) => {
      const say = (value: number | null) => (value === null ? words.unknown : said(value, look));
      const [before, after] = [of(now), of(then)];
      const more = before === null || after === null ? null : after - before;
      const size = more === null ? null : saidMore(Math.abs(more), look);
      // What rounds to nothing is nothing.
      const none = size === null || more === 0 || size === saidMore(0, look);
      return {
        key,
        bars: barsOf(before, after),
        label: words.figures[key],
        now: say(before),
        then: say(after),
        difference:
          more === null ? words.unknown : none ? words.equal : fill(more > 0 ? words.more : words.less, { n: size }),
        better: none || good === 0 || more === null ? null : more > 0 === good > 0,
        real: ofReal ? say(ofReal(real)) : words.unknown,
      };
    });
}

/** Two values as shares of the larger one; of nothing, nothing. */
export function barsOf(now: number | null, then: number | null): FigureRow["bars"] {
  const most = Math.max(now ?? 0, then ?? 0) || 1;
  return { now: (now ?? 0) / most, then: (then ?? 0) / most };
}

const told: readonly FigureKey[] = ["served", "lateShare", "kilometres", "unequal", "wages"];

/** The trial in one sentence: what of the main figures is otherwise. */
export function finding({ now, then }: Trial, rows: readonly FigureRow[], { words }: TrialLook): string {
  if (JSON.stringify(now) === JSON.stringify(then)) return words.same;
  const main = told.flatMap((key) => rows.find((row) => row.key === key) ?? []);
  const other = main.filter(({ difference }) => difference !== words.equal && difference !== words.unknown);
  return (other.length > 0 ? other : main.slice(0, 1))
    .map(({ label, difference }) => fill(words.finding, { name: label, difference }))
    .join(words.findingJoin);
}
