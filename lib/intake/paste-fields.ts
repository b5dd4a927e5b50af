import { findDivision } from "./divisions";
import { cutTrailingName, leadingNames, readIntroduced, readName } from "./names";
import {
  addressLength,
  CUT_MARK,
  dropLeadIn,
  isStreetName,
  joinAddress,
  PHONE_MARK,
  pickAddress,
  type Token,
  tokens,
} from "./paste-address";
import { findService, guessService, type NamedService } from "./paste-service";
import { findPhones } from "./phone";
import { findSpokenTime, type SpokenTime } from "./spoken-time";

/** Each taker finds its field in a text and hands back what remains of it. */

export type TakenPhone = { phone?: string; reason?: string; others: string[]; rest: string };

/** The first good number; further good ones are `others`; without any, one that nearly is. Marks show where they stood. */
export function takePhone(text: string, country: string): TakenPhone {
  const spans = findPhones(text, country);
  const good = spans.filter((span) => span.phone.ok);
  const chosen = good[0] ?? spans[0];
  const others = [...new Set(good.map((span) => span.raw))].filter((raw) => raw !== chosen?.raw);
  const reason = !chosen
    ? "phone_missing"
    : !chosen.phone.ok
      ? "phone_wrong"
      : others.length > 0
        ? "several_phones"
        : undefined;
  let rest = "";
  let at = 0;
  for (const span of spans) {
    if (!span.phone.ok && span !== chosen) continue;
    rest += text.slice(at, span.start) + PHONE_MARK;
    at = span.end;
  }
  rest += text.slice(at);
  return { ...(chosen && { phone: chosen.raw }), ...(reason && { reason }), others, rest };
}

export type Who = { name: string; sure: boolean; token?: Token };

/** A labelled name and what else stands after its label. */
export function takeLabelledName(text: string): { name?: Who; rest: string } {
  const [own, ...others] = tokens(text);
  if (!own) return { rest: "" };
  return { name: { name: own.text.slice(0, 40), sure: readName(own.text) !== null }, rest: textOf(others) };
}

/** A labelled address, as far as it is one, and what else stands after its label. */
export function takeLabelledAddress(text: string, homeCity: string | undefined, clock: Clock) {
  const all = tokens(text).flatMap((token) => unglue(token, homeCity));
  const length = addressLength(all, (token) => isPerson(token.text) || isTime(token.text, clock));
  return { address: joinAddress(all.slice(0, length)), rest: textOf(all.slice(length)) };
}

type Clock = { now: Date; zone: string };

/** The time after its label, else in the free text. */
export function takeTime(labelled: string, free: string, clock: Clock): { time: SpokenTime | null; rest: string } {
  const own = labelled ? findSpokenTime(labelled, clock) : null;
  if (own) return { time: own, rest: `${cut(labelled, own.from, own.to)}\n${free}` };
  const lines = `${labelled}\n${free}`.trim();
  // A mark is no part of a tidied text; a sign of the same length keeps the places.
  const time = findSpokenTime(lines.replaceAll(PHONE_MARK, "§"), clock);
  return { time, rest: time ? cut(lines, time.from, time.to) : lines };
}

/** The service after its label, else the one named in the free text. */
export function takeService(
  labelled: string,
  free: string,
  services: NamedService[],
): { slug?: string; sure: boolean; rest: string } {
  const own = findService(labelled, services);
  if (own) return { slug: own.slug, sure: own.sure, rest: `${cut(labelled, own.from, own.to)}\n${free}` };
  const lines = `${free}\n${labelled}`;
  const guess = labelled ? guessService(labelled, services) : null;
  if (guess) return { slug: guess, sure: false, rest: lines };
  const found = findService(free, services);
  return found
    ? { slug: found.slug, sure: found.sure, rest: cut(lines, found.from, found.to) }
    : { sure: false, rest: lines };
}

/** The person glued to the phone, else the first that surely is one. */
export function takeName(all: Token[], homeCity: string | undefined): { name?: Who; rest: Token[] } {
  const sure = all.filter((token) => isPerson(token.text));
  const token =
    sure.find((candidate) => candidate.glued) ?? sure.find((candidate) => !isPlace(candidate.text, homeCity));
  if (!token) return { rest: all };
  return { name: { name: token.text, sure: true, token }, rest: all.filter((other) => other !== token) };
}

export function takeAddress(all: Token[], homeCity: string | undefined): { address: string; rest: Token[] } {
  const chosen = pickAddress(all, homeCity);
  return { address: joinAddress(chosen), rest: all.filter((token) => !chosen.has(token)) };
}

/** Out of what is left: 我姓周, whatever is glued to the phone, a Chinese word, a Western one. */
export function guessName(left: Token[]): Who | undefined {
  const introduced = left.flatMap((token) => {
    const reading = readIntroduced(token.text);
    return reading ? [{ ...reading, token }] : [];
  });
  const others = left.flatMap((token) => {
    const reading = readName(token.text);
    return reading ? [{ ...reading, token }] : [];
  });
  const chinese = others.find(({ name }) => /\p{Script=Han}/u.test(name));
  return introduced[0] ?? others.find(({ token }) => token.glued) ?? chinese ?? others[0];
}

/** 体育西路103号张三, 张三广州市...: two tokens; 我在广州市...: without the lead-in. */
export function unglue(token: Token, homeCity: string | undefined): Token[] {
  const glued = token.glued ? cutTrailingName(token.text) : null;
  if (glued) return [dropLeadIn({ text: glued.before }, homeCity), { text: glued.name, glued: true }];
  const names = leadingNames(token.text);
  const own = names.length > 0 ? beginsWithDivision(token.text, homeCity) : 0;
  for (const name of names) {
    const text = token.text.slice(name.length);
    if (own < name.length && beginsWithDivision(text, homeCity) > 2) return [{ text: name }, { ...token, text }];
  }
  return [dropLeadIn(token, homeCity)];
}

/** The length of the division a text surely begins with. */
function beginsWithDivision(text: string, homeCity: string | undefined): number {
  const { matched, guessed } = findDivision(text, homeCity ? { homeCity } : {});
  return !guessed && text.startsWith(matched) ? matched.length : 0;
}

function isPlace(text: string, homeCity: string | undefined): boolean {
  return findDivision(text, homeCity ? { homeCity } : {}).matched === text;
}

function isPerson(text: string): boolean {
  return readName(text)?.sure === true && !isStreetName(text);
}

function isTime(text: string, clock: Clock): boolean {
  return text.length < 30 && findSpokenTime(text, clock)?.from === 0;
}

function cut(text: string, from: number, to: number): string {
  return `${text.slice(0, from)} ${CUT_MARK} ${text.slice(to)}`;
}

function textOf(all: Token[]): string {
  return all.map((token) => token.text + (token.glued ? PHONE_MARK : "")).join("\n");
}
