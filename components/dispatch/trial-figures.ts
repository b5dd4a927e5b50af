import type { Outcome } from "@/lib/dispatch/what-if/outcome";
import type { TrialRuleName } from "@/lib/dispatch/what-if/rules";
import type { Real, Trial } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import { count, distance, duration, money, percent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** How a trial is read: the reader's language, the business's currency, the words, and what each rule is called. */
export type TrialLook = {
  locale: Locale;
  currency: string;
  words: Messages["whatIf"];
  rules: Record<TrialRuleName, string>;
};

/** The names of the rules, as the page of the rules has them. */
export function ruleNames({ weights, fields }: Messages["dispatchAdmin"]): Record<TrialRuleName, string> {
  const named = Object.entries(weights).map(([name, label]) => [`weights.${name}`, label]);
  return { ...fields, ...Object.fromEntries(named) };
}

/** A figure of both sides in words. `better`: the change is for the better, or the worse; null where it is neither. */
export type FigureRow = {
  key: string;
  label: string;
  now: string;
  then: string;
  difference: string;
  better: boolean | null;
  real: string;
};

type Figure = {
  key: keyof Messages["whatIf"]["figures"];
  of: (side: Outcome) => number | null;
  /** Null where what happened cannot be counted alike. */
  real: ((real: Real) => number | null) | null;
  said: (value: number, look: TrialLook) => string;
  /** How a difference is said, where it is not as the figure itself. */
  saidMore?: (value: number, look: TrialLook) => string;
  good: 1 | -1 | 0;
  /** Left out where both sides have none. */
  rare?: boolean;
};

const plain = (value: number, { locale }: TrialLook) => count(value, locale);
const road = (value: number, { locale }: TrialLook) => distance(value, locale);
const minutes = (value: number, { locale }: TrialLook) =>
  value === 0 || value >= 1 ? duration(value, locale) : duration(Math.max(value, 1 / 60), locale);

const figures: readonly Figure[] = [
  { key: "served", of: ({ served }) => served, real: ({ served }) => served, said: plain, good: 1 },
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
  {
    key: "income",
    of: ({ income }) => income,
    real: ({ income }) => income,
    said: (value, { locale, currency }) => money(Math.round(value), currency, locale),
    good: 1,
  },
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

/** The trial in one sentence. */
export function finding(trial: Trial, rows: readonly FigureRow[], { words }: TrialLook): string {
  if (JSON.stringify(trial.now) === JSON.stringify(trial.then)) return words.same;
  const said = (key: string) => rows.find((row) => row.key === key)?.difference ?? words.equal;
  return fill(words.finding, { served: said("served"), late: said("lateShare"), km: said("kilometres") });
}
