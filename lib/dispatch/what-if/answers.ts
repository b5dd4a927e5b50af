import type { Answers } from "./past";

/** What one person made of the offers of a period. */
export type AnswerCount = { workerId: string; offers: number; declined: number; expired: number; seconds: number };

/** So many offers of the whole team's kind are added to everybody's own: three offers and one no are no third. */
const PRIOR_OFFERS = 20;
const UNKNOWN_SECONDS = 60;

/** How each person answers: their own shares, drawn towards the team's the fewer offers they had. */
export function answersOf(counts: readonly AnswerCount[]): (workerId: string) => Answers {
  const sum = (pick: (count: AnswerCount) => number) => counts.reduce((total, count) => total + pick(count), 0);
  const offers = sum((count) => count.offers);
  const team = {
    declines: offers > 0 ? sum(({ declined }) => declined) / offers : 0,
    silences: offers > 0 ? sum(({ expired }) => expired) / offers : 0,
  };
  const byId = new Map(counts.map((count) => [count.workerId, count]));
  return (workerId) => {
    const own = byId.get(workerId) ?? { offers: 0, declined: 0, expired: 0, seconds: UNKNOWN_SECONDS };
    const all = own.offers + PRIOR_OFFERS;
    return {
      declines: (own.declined + team.declines * PRIOR_OFFERS) / all,
      silences: (own.expired + team.silences * PRIOR_OFFERS) / all,
      seconds: own.seconds,
    };
  };
}

/** Chance that depends on what it is asked for, not on when: 0 to 1, the same for the same names. */
export type Chance = (...names: string[]) => number;

/**
 * Chance by name, so that two replays that differ in one rule are still lucky and unlucky with the same orders and
 * people. FNV-1a over the names, spread by the finisher of MurmurHash3 (both public domain).
 */
export function chanceOf(seed: number): Chance {
  return (...names) => {
    let hash = 0x811c9dc5 ^ seed;
    for (const letter of names.join("/")) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
  };
}
