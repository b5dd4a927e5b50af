import { type Form, type Gazetteer, gazetteer, type Place } from "./gazetteer";
import { readsOn, stemIsCut, stemMayEnd } from "./stem-guard";
import { simplify } from "./text";

/**
 * The division a text names. `adcode` is the six-digit GB/T 2260 code of the smallest one known; `matched` is what of
 * the text named it and `rest` what remains. `guessed`: a bare name that could have meant something else.
 * `ambiguous`: several cities have such a county (or a form of the name), and neither text nor home city tells which;
 * then only the parts they share are given.
 */
export type Division = {
  province?: string;
  city?: string;
  county?: string;
  adcode?: string;
  rest: string;
  matched: string;
  guessed?: true;
  ambiguous?: true;
};

/** `sure`: the last place was written so that it could hardly mean anything else. */
type Step = { places: Place[]; sure: boolean };
type Reading = { end: number; step: Step | null };

const LONGEST_CHAIN = 10;
const FILLER =
  /^(?:[\s,，、。;；:：.·/|\-—_]|中国|生产建设兵团|(?:省|自治区)-?(?:省|自治区)?直辖县级行政区划|市辖区|市区(?!\p{Script=Han}?[路街]))+/u;
const FUZZY = /^(\p{Script=Han}{2,4}?)(?:新区|区|县|市|旗)/u;
const NOT_FUZZY = /^(?:高新|开发|经开|工业|保税|园|小|社|新|经济|技术)/;

/**
 * Finds province, city and county at the start of `text` (or, by their full names, further in), with suffixes left
 * out or doubled: 广东广州天河体育西路, 上海上海市浦东区. `homeCity` (广州 or 广州市) settles names that several cities
 * share and lets a bare 天河 mean the home city's district. Linear in the text: only its first 200 characters are read.
 */
export function findDivision(text: string, options: { homeCity?: string } = {}): Division {
  const book = gazetteer();
  const home = options.homeCity ? cityNamed(options.homeCity) : undefined;
  const head = simplify(text.slice(0, 200));
  for (const start of starts(head, book)) {
    const reading = walk({ text: head, book, home }, start, null, 0);
    if (!reading.step) continue;
    const matched = text.slice(start, reading.end);
    const before = text.slice(0, start).trim();
    const after = text.slice(reading.end).replace(/^[\s,，、。;；:：·/|\-—_]+/, "");
    return {
      ...settle(reading.step, home),
      rest: before ? `${before} ${after}`.trim() : after,
      matched: matched.trim(),
    };
  }
  return { rest: text, matched: "" };
}

/** The city called so, with or without its suffix; municipalities count as cities. */
export function cityNamed(name: string): Place | undefined {
  const forms = gazetteer().forms.get(name.trim()) ?? [];
  const cities = forms.map((form) => form.place).filter((place) => place.level === 1 || isMunicipality(place));
  return cities[0] ?? forms.find((form) => form.place.level === 2 && form.kind !== "stem")?.place;
}

/** Province, city and county names of a place; a municipality is its own city. */
export function namesOf(place: Place): Pick<Division, "province" | "city" | "county"> {
  const chain = [place, place.parent, place.parent?.parent].filter((part) => part !== undefined);
  const province = chain.find((part) => part.level === 0);
  const county = chain.find((part) => part.level === 2);
  const city =
    chain.find((part) => part.level === 1) ?? (province && isMunicipality(province) ? province : (county ?? undefined));
  return {
    ...(province && { province: province.name }),
    ...(city && { city: city.name }),
    ...(county && { county: county.name }),
  };
}

function isMunicipality(place: Place): boolean {
  return place.level === 0 && /^(?:11|12|31|50|81|82)/.test(place.code);
}

/** Where a division may begin: the start, then wherever a full name of a province, city or county stands free. */
function* starts(text: string, book: Gazetteer): Generator<number> {
  yield 0;
  for (let at = 1; at < Math.min(text.length, 120); at++) {
    if (/\p{Script=Han}/u.test(text[at - 1] ?? "")) continue;
    for (let length = 3; length <= book.longest && at + length <= text.length; length++) {
      if (book.forms.get(text.slice(at, at + length))?.some((form) => form.kind === "full")) {
        yield at;
        break;
      }
    }
  }
}

type Context = { text: string; book: Gazetteer; home: Place | undefined };

/** The reading that gets furthest from `at`, given what was read so far; longer names first, so they win ties. */
function walk(context: Context, at: number, before: Step | null, depth: number): Reading {
  const { text, book } = context;
  const start = at + (FILLER.exec(text.slice(at, at + 40))?.[0].length ?? 0);
  let best: Reading = { end: at, step: before };
  if (depth >= LONGEST_CHAIN) return best;
  for (let length = Math.min(book.longest, text.length - start); length >= 2; length--) {
    const forms = book.forms.get(text.slice(start, start + length));
    const end = start + length;
    const steps = forms ? possibleSteps(context, forms, before, end) : [];
    for (const { step, needsMore } of steps) {
      const reading = walk(context, end, step, depth + 1);
      if (reading.end > best.end && !(needsMore && reading.end === end)) best = reading;
    }
  }
  return best.end > at ? best : (fuzzyCounty(context, start, before) ?? best);
}

function possibleSteps({ text, home }: Context, forms: readonly Form[], before: Step | null, end: number) {
  const cut = stemIsCut(text.slice(end));
  const steps: { step: Step; needsMore: boolean }[] = [];
  for (const kind of ["full", "other", "stem"] as const) {
    const named = forms.filter((form) => form.kind === kind).map((form) => form.place);
    const allowed = named.filter((place) => before !== null || mayOpen(place, kind, text, end, home));
    if (kind === "other" && /市桥$/.test(text.slice(0, end + 1))) continue;
    if (kind !== "stem") {
      const places = next(allowed, before);
      if (places.length > 0) steps.push({ step: { places, sure: true }, needsMore: false });
      continue;
    }
    const ending = allowed.filter((place) => stemMayEnd(text, end, place.level) && !isSaidAgain(place, before));
    const sure = cut || readsOn(text, end);
    const settled = next(ending, before);
    if (settled.length > 0) steps.push({ step: { places: settled, sure }, needsMore: false });
    const open = next(named, before);
    if (ending.length < named.length && open.length > 0) steps.push({ step: { places: open, sure }, needsMore: true });
  }
  return steps;
}

/** The places that may come after what was read: parts of it; or what was read itself, when it or its whole is said again. */
function next(places: Place[], before: Step | null): Place[] {
  if (!before) return places;
  const reached = before.places.flatMap((known) =>
    places.flatMap((place) => (isIn(place, known) ? [place] : isIn(known, place) ? [known] : [])),
  );
  return [...new Set(reached)];
}

function isSaidAgain(place: Place, before: Step | null): boolean {
  return before?.places.some((known) => known !== place && isIn(known, place)) ?? false;
}

/**
 * May a text open with this place? Two-character districts (西区) only at home. Bare names: the home city's and its
 * province's, those cut off by a blank or mark, far cities when an address follows; without a home city, cities'.
 */
function mayOpen(place: Place, kind: Form["kind"], text: string, end: number, home: Place | undefined): boolean {
  if (kind !== "stem") return place.name.length > 2 || !place.name.endsWith("区") || isIn(place, home);
  if (stemIsCut(text.slice(end)) || isIn(place, home) || (home && isIn(home, place))) return true;
  return home ? place.level < 2 && readsOn(text, end) : place.level < 2 || place.name.endsWith("市");
}

function isIn(place: Place, whole: Place | undefined): boolean {
  if (!whole) return false;
  return place === whole || place.parent === whole || place.parent?.parent === whole;
}

/** A shortened county inside a known city: 雨花区 for 雨花台区 of 南京. */
function fuzzyCounty({ text, book, home }: Context, start: number, before: Step | null): Reading | null {
  const [written, core] = FUZZY.exec(text.slice(start, start + 8)) ?? [];
  if (!written || !core || NOT_FUZZY.test(core)) return null;
  const wholes = before ? before.places : home ? [home] : [];
  const counties = wholes.flatMap((place) => book.counties.get(place.code) ?? []);
  const alike = counties.filter((county) => county.name.startsWith(core));
  return alike.length === 1 ? { end: start + written.length, step: { places: alike, sure: true } } : null;
}

/** One place out of those the words allow: the home city's, else the widest, else only what all share. */
function settle(step: Step, home: Place | undefined): Omit<Division, "rest" | "matched"> {
  const local = step.places.filter((place) => isIn(place, home));
  const pool = local.length > 0 ? local : step.places;
  const widest = pool.filter((place) => place.level === Math.min(...pool.map((other) => other.level)));
  const [place] = widest;
  if (!place) return {};
  if (widest.length === 1)
    return { ...namesOf(place), adcode: place.code, ...(place.level === 2 && !step.sure && { guessed: true }) };
  const shared = [place.parent, place.parent?.parent].find(
    (whole) => whole && widest.every((other) => isIn(other, whole)),
  );
  const sameName = widest.every((other) => other.name === place.name);
  return {
    ...(shared && namesOf(shared)),
    ...(sameName && { county: place.name }),
    ...(shared && { adcode: shared.code }),
    ambiguous: true,
  };
}
