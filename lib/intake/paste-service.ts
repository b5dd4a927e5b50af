/** A service as the parser needs it: its slug and the names people use, in any language. */
export type NamedService = { slug: string; names: string[] };
export type ServiceMatch = { slug: string; from: number; to: number; sure: boolean };

/** The service whose name stands in the text, the longest name winning; sure unless two services fit equally well. */
export function findService(text: string, services: NamedService[]): ServiceMatch | null {
  const line = text.toLowerCase();
  let best: (ServiceMatch & { length: number }) | null = null;
  for (const { slug, names } of services) {
    for (const name of names) {
      const wanted = name.trim().toLowerCase();
      const from = wanted.length < 2 ? -1 : line.indexOf(wanted);
      if (from < 0 || (best && wanted.length < best.length)) continue;
      const tie: boolean = best !== null && wanted.length === best.length && best.slug !== slug;
      best = { slug, from, to: from + wanted.length, sure: !tie, length: wanted.length };
    }
  }
  return best && { slug: best.slug, from: best.from, to: best.to, sure: best.sure };
}

/** The smallest share of a service's name that must be in what was said, by pairs of characters. */
const ALIKE = 0.5;

/**
 * The service a short phrase most resembles: 通下水 for 疏通下水道. Never sure. Null when nothing is alike enough or two
 * services are equally alike.
 */
export function guessService(phrase: string, services: NamedService[]): string | null {
  const said = phrase
    .slice(0, 40)
    .toLowerCase()
    .replace(/[\s,、。]/g, "");
  if (said.length < 2) return null;
  const scores = services.map(({ slug, names }) => ({
    slug,
    score: Math.max(0, ...names.map((name) => alike(said, name))),
  }));
  scores.sort((one, other) => other.score - one.score);
  const [first, second] = scores;
  if (!first || first.score < ALIKE || first.score === second?.score) return null;
  return first.slug;
}

/** Shared character pairs over the fewer pairs of the two: 1 when one holds the other. */
function alike(said: string, name: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  const ours = pairs(said);
  const theirs = pairs(name.toLowerCase().replace(/\s/g, ""));
  const shared = [...ours].filter((pair) => theirs.has(pair)).length;
  return shared / Math.max(1, Math.min(ours.size, theirs.size));
}
