import { hasRoom, splitAddress } from "./address-parts";
import { findDivision } from "./divisions";
import { simplify } from "./text";

/** A stretch of a pasted text between separators; `glued`: a phone number followed without any separator. */
export type Token = { text: string; glued?: true };

/** Private-use characters, which tidying removes from what people type: where a phone number stood, and where something was cut out. */
export const PHONE_MARK = "\ue000";
export const CUT_MARK = "\ue001";

const HARD = /[,;。!?【】\n\ue001]+|(?<!\d):|:(?!\d)|(?<=\p{L}{3})\. +(?=\p{Lu})/u;

/** Cuts a text at separators and marks; at blanks too where it is Chinese. A phone mark tells that the token before it was glued to it. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const piece of text.split(HARD)) {
    const parts = /\p{Script=Han}/u.test(piece) ? piece.split(/ +/) : [piece];
    for (const part of parts) {
      const runs = part.split(PHONE_MARK);
      runs.forEach((run, at) => {
        const said = run.replace(/^[\s:、()\-—·|/]+|[\s:、(\-—·|/]+$/g, "");
        if (said) found.push({ text: said, ...(at < runs.length - 1 && !/\s$/.test(run) && { glued: true as const }) });
      });
    }
  }
  return found;
}

const NOTE_WORDS =
  /请|麻烦|谢谢|不要|勿|记得|务必|快递|包装|打电话|联系|帮|需要|想|尽量|密码|门口|放在|please|thanks|call/i;
const STREET_WORDS =
  /\b(?:road|rd|street|st|avenue|ave|lane|ln|district|floor|room|apt|apartment|unit|building|bldg|tower|block|no)\b\.?/i;
const WORD_AND_NUMBER = /\p{L}{3,}.*\d|\d.*\p{L}{3,}/u;

/** How much a token looks like (part of) an address: 0 not at all, 1 a little, 2 and more surely. */
export function addressScore(typed: string, homeCity: string | undefined): number {
  const text = simplify(typed);
  if (text.length > 120) return 0;
  if (!/\p{Script=Han}/u.test(text)) {
    return (STREET_WORDS.test(text) ? 2 : 0) + (WORD_AND_NUMBER.test(text) && text.length > 5 ? 2 : 0);
  }
  const division = findDivision(text, homeCity ? { homeCity } : {});
  const parts = splitAddress(division.rest);
  const atStart = division.matched !== "" && text.startsWith(division.matched);
  let score = atStart ? (division.guessed ? 1 : 3) : 0;
  if (parts.street && parts.street.length > 2) score += parts.number ? 3 : parts.street === division.rest ? 2 : 1;
  if (parts.place || parts.crossing) score += 2;
  if (parts.area && parts.area.length > 2) score += 2;
  if (/\d|[一二三四五六七八九十]/.test(text) && hasRoom(text)) score += 2;
  return NOTE_WORDS.test(text) ? score - 3 : score;
}

const CONTINUES =
  /^(?:#?[A-Za-z]?\d{1,5}[A-Za-z]?|[号室栋座楼弄院].*|[A-Za-z]\d*[座栋楼].*|\d+.{0,3}[号室栋座楼弄幢]\S*)$/;

/**
 * Picks the tokens that make the address, in their order: every one that surely looks like it, what continues such a
 * one (103, 号), and weak ones between two.
 */
export function pickAddress(all: Token[], homeCity: string | undefined): Set<Token> {
  const scores = all.map((token) => addressScore(token.text, homeCity));
  const best = Math.max(0, ...scores);
  const chosen = new Set<Token>();
  if (best === 0) return chosen;
  all.forEach((token, at) => {
    const before = all[at - 1];
    const between = before && chosen.has(before) && (scores[at + 1] ?? 0) >= 2;
    const weak = (scores[at] ?? 0) > 0 && (between || best < 2);
    const continues = before !== undefined && chosen.has(before) && continuesAddress(token.text, before.text);
    if ((scores[at] ?? 0) >= 2 || weak || continues) chosen.add(token);
  });
  return chosen;
}

function continuesAddress(text: string, before: string): boolean {
  if (CONTINUES.test(text)) return true;
  if (/\p{Script=Han}/u.test(before)) return false;
  return /^\p{Lu}[\p{L}' -]{2,30}$/u.test(text);
}

/** One line out of address tokens: a blank between Chinese parts, a comma between Western ones. */
export function joinAddress(chosen: Iterable<Token>): string {
  let line = "";
  for (const { text } of chosen) {
    const western = line !== "" && !/\p{Script=Han}/u.test(line + text);
    const gap = line === "" || CONTINUES.test(text) ? "" : " ";
    line += (western ? ", " : gap) + text;
  }
  return line;
}

const LEAD_IN =
  /^(?:我们?|家|店|人)*(?:(?:的|服务|上门|收货|送货)*(?:地址|住址|位置)|住|在|位于|送到|送至|寄到|到)(?:是|在|为)*|^(?:my address is|at|to) /i;

/** 我在荔湾区..., 地址是天河区...: the address begins after the lead-in, where a place begins there. */
export function dropLeadIn(token: Token, homeCity: string | undefined): Token {
  const text = token.text.replace(LEAD_IN, "");
  if (text === token.text) return token;
  const { matched } = findDivision(text, homeCity ? { homeCity } : {});
  const begins = (matched.length > 1 && text.startsWith(matched)) || addressScore(text, homeCity) >= 3;
  return begins ? { ...token, text } : token;
}

/** How many leading tokens of a labelled address belong to it: all up to a remark, a person or a time. */
export function addressLength(all: Token[], isOther: (token: Token) => boolean): number {
  const end = all.findIndex((token, at) => at > 0 && (NOTE_WORDS.test(token.text) || isOther(token)));
  return end < 0 ? all.length : end;
}

/** Western words of a street or town, never a person. */
export function isStreetName(text: string): boolean {
  return STREET_WORDS.test(text);
}
