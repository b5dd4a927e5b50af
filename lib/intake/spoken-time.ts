import { DateTime } from "luxon";
import { readSmallNumber, SMALL_NUMBER } from "./chinese-numbers";
import { type ClockHours, type ClockPiece, readClock } from "./spoken-clock";
import { type DayPiece, readDay } from "./spoken-day";
import { simplify, tidy } from "./text";

/**
 * When somebody wants to be served. `from`/`to` tell which stretch of the (tidied) text said so. A point in time becomes
 * a window of `POINT_MINUTES`. `doubts` are for a person to look at: a time without morning or afternoon, no hour, no
 * day, a time already over, a guessed day, a second time in the text.
 */
export type SpokenTime = { from: number; to: number; text: string; doubts: TimeDoubt[] } & (
  | { kind: "asap" }
  | { kind: "window"; start: Date; end: Date }
);
export type TimeDoubt =
  | "time_no_ampm"
  | "time_no_hour"
  | "time_no_day"
  | "time_past"
  | "time_day_guess"
  | "several_times";

export const POINT_MINUTES = 120;
const WHOLE_DAY: ClockHours = { start: 8 * 60, end: 20 * 60 };
const LONGEST = 2000;
const MOST_PIECES = 20;

const ASAP =
  /尽快|马上|立刻|立即|赶紧|现在|即刻|越快越好|加急|急单|as soon as possible|asap|right away|right now|immediately|urgent(?:ly)?|now\b/iy;
const SOON = new RegExp(
  `(?:过|(?:with)?in\\s+)?(半|(?:a|an|half an?)(?=\\s)|${SMALL_NUMBER})\\s*(个半)?个?\\s*(小时|钟头|分钟|hours?|minutes?|mins?)(?:\\s*(后|之后|以后|内|之内|以内|左右|from now|later))?`,
  "iy",
);
const BETWEEN = /^(?:[\s,、。;的之在是于约:()]|大概|大约|左右|差不多|at|on|by|around|about|from|the|of)*$/i;
const MAY_BEGIN =
  /[今明后昨大下这本上周星礼凌半清一二三四五六七八九十两廿早中午傍晚夜全整随过尽马立赶现即越加急\dA-Za-z]/;

const CHINESE_DIGIT = /[零一二三四五六七八九十百廿]/;

type Piece =
  | ({ kind: "day"; start: number } & DayPiece)
  | ({ kind: "clock"; start: number } & ClockPiece)
  | { kind: "soon"; start: number; end: number; minutes: number }
  | { kind: "asap"; start: number; end: number };

/**
 * Finds the time a text asks for, in Chinese or English, relative to `now` in the IANA `zone`; null when it names none.
 * Hours without a day mean the next time the clock shows them; 周六 the next Saturday; 下周三 the next week's.
 */
export function findSpokenTime(text: string, options: { now: Date; zone: string }): SpokenTime | null {
  const line = simplify(tidy(text)).slice(0, LONGEST);
  const now = DateTime.fromJSDate(options.now, { zone: options.zone });
  if (!now.isValid) return null;
  const pieces = collect(line, now.startOf("day"));
  const day = pieces.find((piece) => piece.kind === "day");
  const clock = day ? clockBeside(line, pieces, day) : pieces.find((piece) => piece.kind === "clock");
  const soon = pieces.find((piece) => piece.kind === "soon");
  const asap = pieces.find((piece) => piece.kind === "asap");
  const isToday = !day || day.day.hasSame(now, "day");
  if (asap && !clock && isToday) return { ...stretch(line, [asap, ...(day ? [day] : [])]), kind: "asap", doubts: [] };
  if (soon && !clock && isToday) return inAWhile(line, soon, now);
  if (!day && !clock) return null;
  const others = pieces.filter(
    (piece) => (piece.kind === "day" || piece.kind === "clock") && piece !== day && piece !== clock,
  );
  const found = [day, clock].filter((piece) => piece !== undefined);
  const doubts: TimeDoubt[] = others.length > 0 ? ["several_times"] : [];
  return { ...stretch(line, found), kind: "window", ...place(day, clock?.hours, now, doubts), doubts };
}

function collect(text: string, today: DateTime): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0, found = 0; at < text.length && found < MOST_PIECES; ) {
    const piece = MAY_BEGIN.test(text[at] ?? "") ? pieceAt(text, at, today, pieces.at(-1)) : null;
    at = piece ? piece.end : at + 1;
    if (!piece) continue;
    found++;
    const before = pieces.at(-1);
    const again = piece.kind === "day" && before?.kind === "day" && BETWEEN.test(text.slice(before.end, piece.start));
    if (again) pieces[pieces.length - 1] = sameDay(before, piece);
    else pieces.push(piece);
  }
  return pieces;
}

/** 12月6号(周六) is one day said twice; the date counts, and a weekday that contradicts it makes it a guess. */
function sameDay<D extends DayPiece & { start: number }>(first: D, second: D): D {
  const exact = first.repeats === "week" ? second : first;
  const agrees = first.day.weekday === second.day.weekday;
  return { ...exact, start: first.start, end: second.end, ...(!agrees && { guess: true }) };
}

function pieceAt(text: string, at: number, today: DateTime, before: Piece | undefined): Piece | null {
  if (
    /[A-Za-z]/.test(text[at] ?? "") &&
    /[A-Za-z]/.test(text[at - 1] ?? "") &&
    !(before?.kind === "day" && before.end === at)
  )
    return null;
  if (/\d/.test(text[at] ?? "") && /[\d.:/-]/.test(text[at - 1] ?? "")) return null;
  if (CHINESE_DIGIT.test(text[at] ?? "") && CHINESE_DIGIT.test(text[at - 1] ?? "")) return null;
  const day = readDay(text, at, today);
  if (day) return { kind: "day", start: at, ...day };
  SOON.lastIndex = at;
  const soon = SOON.exec(text);
  if (soon && (soon[4] || /^(?:过|in|within)/i.test(soon[0])))
    return { kind: "soon", start: at, end: at + soon[0].length, minutes: minutesOf(soon) };
  const follows = before?.kind === "day" && BETWEEN.test(text.slice(before.end, at));
  const clock = readClock(text, at, follows);
  if (clock) return { kind: "clock", start: at, ...clock };
  ASAP.lastIndex = at;
  const asap = ASAP.exec(text);
  return asap && { kind: "asap", start: at, end: at + asap[0].length };
}

/** The hours said with the day: right after it, else right before (2pm tomorrow), else the only ones in the text. */
function clockBeside(text: string, pieces: Piece[], day: Piece): Extract<Piece, { kind: "clock" }> | undefined {
  const clocks = pieces.filter((piece) => piece.kind === "clock");
  const after = clocks.find((clock) => clock.start >= day.end && BETWEEN.test(text.slice(day.end, clock.start)));
  const before = clocks.find((clock) => clock.end <= day.start && BETWEEN.test(text.slice(clock.end, day.start)));
  return (
    after ?? before ?? (clocks.length === 1 && Math.abs((clocks[0]?.start ?? 0) - day.end) < 12 ? clocks[0] : undefined)
  );
}

function place(
  day: DayPiece | undefined,
  hours: ClockHours | undefined,
  now: DateTime,
  doubts: TimeDoubt[],
): { start: Date; end: Date } {
  if (!day) doubts.push("time_no_day");
  if (!hours) doubts.push("time_no_hour");
  if (day?.guess) doubts.push("time_day_guess");
  let said = hours ?? WHOLE_DAY;
  let date = day?.day ?? now.startOf("day");
  const isOver = () => at(date, said.end ?? said.start) <= now;
  // 7点 said in the afternoon is this evening; 10点 is tomorrow morning unless it was said to be today's.
  if (said.unsure && isOver() && date.hasSame(now, "day") && said.start < (day ? 12 : 9) * 60) {
    said = { ...said, start: said.start + 720, ...(said.end !== undefined && { end: said.end + 720 }) };
  }
  if (said.unsure) doubts.push("time_no_ampm");
  if (isOver() && !day) date = date.plus({ days: 1 });
  else if (isOver() && day?.repeats) date = date.plus({ [`${day.repeats}s`]: 1 });
  if (isOver()) doubts.push("time_past");
  const start = at(date, said.start);
  const end = at(date, said.end ?? said.start + POINT_MINUTES);
  const running = start < now && end > now && said.end !== undefined;
  return { start: (running ? nextQuarter(now) : start).toJSDate(), end: end.toJSDate() };
}

/** So many minutes after midnight by the wall clock, whatever summer time does that day. */
function at(day: DateTime, minutes: number): DateTime {
  return day
    .plus({ days: Math.floor(minutes / 1440) })
    .set({ hour: Math.floor((minutes % 1440) / 60), minute: minutes % 60 });
}

function nextQuarter(now: DateTime): DateTime {
  return now.startOf("minute").plus({ minutes: 15 - (now.minute % 15) });
}

function inAWhile(text: string, soon: Extract<Piece, { kind: "soon" }>, now: DateTime): SpokenTime {
  const start = now.plus({ minutes: soon.minutes }).startOf("minute");
  return {
    ...stretch(text, [soon]),
    kind: "window",
    start: start.toJSDate(),
    end: start.plus({ minutes: POINT_MINUTES }).toJSDate(),
    doubts: [],
  };
}

function minutesOf([, count = "", andHalf, unit = ""]: RegExpExecArray): number {
  const unitMinutes = /^(?:小时|钟头|h)/i.test(unit) ? 60 : 1;
  const number = /^(?:半|half)/i.test(count) ? 0.5 : /^an?$/i.test(count) ? 1 : readSmallNumber(count);
  return Math.round((number + (andHalf ? 0.5 : 0)) * unitMinutes);
}

function stretch(text: string, pieces: { start: number; end: number }[]): { from: number; to: number; text: string } {
  const from = Math.min(...pieces.map((piece) => piece.start));
  const to = Math.max(...pieces.map((piece) => piece.end));
  return { from, to, text: text.slice(from, to) };
}
