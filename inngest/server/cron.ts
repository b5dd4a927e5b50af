import { DateTime } from "luxon";

/** A parsed schedule: the minutes, hours, days and months it names, in its zone. */
export type Cron = {
  zone: string;
  minute: Set<number>;
  hour: Set<number>;
  day: Set<number>;
  month: Set<number>;
  weekday: Set<number>;
  /** Day of month and day of week both restricted: either will do (crontab(5)). */
  eitherDay: boolean;
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const NICKNAMES: Record<string, string> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};
const FURTHEST_YEARS = 30;

/**
 * Reads `[TZ=<zone> ]<minute> <hour> <day> <month> <weekday>`: five fields of `*`, numbers, names, ranges, lists and
 * steps, or a nickname such as `@daily`. Without a zone it is UTC.
 * @throws Error saying what is wrong with it
 */
export function parseCron(text: string): Cron {
  const [, zone = "UTC", schedule = ""] = text.trim().match(/^(?:TZ=(\S+)\s+)?(.*)$/) ?? [];
  if (!DateTime.fromMillis(0, { zone }).isValid) throw new Error(`"${zone}" is no time zone`);
  const fields = (NICKNAMES[schedule] ?? schedule).split(/\s+/);
  if (fields.length !== 5) throw new Error(`"${schedule}" does not have five fields`);
  const [minute, hour, day, month, weekday] = fields as [string, string, string, string, string];
  const days = parseField(weekday, 0, 7, WEEKDAYS);
  return {
    zone,
    minute: parseField(minute, 0, 59),
    hour: parseField(hour, 0, 23),
    day: parseField(day, 1, 31),
    month: parseField(month, 1, 12, MONTHS, 1),
    weekday: new Set([...days].map((each) => each % 7)),
    eitherDay: !day.startsWith("*") && !weekday.startsWith("*"),
  };
}

/**
 * The first time after `after` that the schedule names. A local time that the clocks skip is skipped; one that
 * comes twice counts once, unless the schedule runs every hour anyway. Undefined if there is none (30 February).
 */
export function nextTick(cron: Cron, after: Date): Date | undefined {
  let at = DateTime.fromJSDate(after, { zone: cron.zone }).startOf("minute").plus({ minutes: 1 });
  const last = at.year + FURTHEST_YEARS;
  while (at.year <= last) {
    if (!cron.month.has(at.month)) at = at.startOf("month").plus({ months: 1 });
    else if (!dayMatches(cron, at)) at = at.startOf("day").plus({ days: 1 });
    else if (!cron.hour.has(at.hour) || (cron.hour.size < 24 && isRepeat(at))) {
      at = at.startOf("hour").plus({ hours: 1 });
    } else if (!cron.minute.has(at.minute)) at = at.plus({ minutes: 1 });
    else return at.toJSDate();
  }
  return undefined;
}

function dayMatches({ day, weekday, eitherDay }: Cron, at: DateTime): boolean {
  const byDay = day.has(at.day);
  const byWeekday = weekday.has(at.weekday % 7);
  return eitherDay ? byDay || byWeekday : byDay && byWeekday;
}

/** The second of two equal wall clock times, when clocks are set back. */
function isRepeat(at: DateTime): boolean {
  const twins = at.getPossibleOffsets();
  return twins.length > 1 && twins.some((twin) => twin.toMillis() < at.toMillis());
}

function parseField(text: string, low: number, high: number, names: string[] = [], base = 0): Set<number> {
  const wrong = () => new Error(`"${text}" is not a list of values from ${low} to ${high}`);
  const number = (part: string): number => {
    const named = names.indexOf(part.toLowerCase());
    const value = named >= 0 ? named + base : /^\d+$/.test(part) ? Number(part) : Number.NaN;
    if (!(value >= low && value <= high)) throw wrong();
    return value;
  };
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const [, range, from, to, step] = part.match(/^(\*|(\w+)(?:-(\w+))?)(?:\/(\d+))?$/) ?? [];
    if (!range || step === "0") throw wrong();
    const first = from ? number(from) : low;
    const final = to ? number(to) : from && !step ? first : high;
    if (final < first) throw wrong();
    for (let value = first; value <= final; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}
