/** In the place of one person or area: everybody, every area. */
export const ALL = "all";

/** The sections of the form with what can be changed in each, and what such a change speaks of besides (`changes.ts`). */
export const changeParts = {
  people: {
    out: ["who"],
    twin: ["who"],
    learns: ["who", "skill", "level"],
    forgets: ["who", "skill"],
    serves: ["who", "area"],
    leaves: ["who", "area"],
  },
  shifts: {
    ends: ["who", "day", "minutes"],
    begins: ["who", "day", "minutes"],
    hours: ["who", "day", "from", "to"],
    off: ["who", "day"],
  },
  areas: { fee: ["area", "fee"], closed: ["area"], outline: ["area", "percent"] },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type Section = keyof typeof changeParts;

export const sections = Object.keys(changeParts) as Section[];

/** A part of a row of the form. */
export type Part = "who" | "skill" | "level" | "area" | "day" | "minutes" | "from" | "to" | "fee" | "percent";

/** What a kind of change speaks of; what every kind of the section does while none is chosen. */
export function partsOf(section: Section, kind: string | undefined): readonly Part[] {
  const kinds: Record<string, readonly Part[]> = changeParts[section];
  return kinds[kind ?? ""] ?? [section === "areas" ? "area" : "who"];
}

/** What was typed in one row of a section, by the names of its parts. */
export type TypedRow = Record<string, string | undefined>;

/** A row with its number. */
export type Row = { row: number; parts: TypedRow };

/** The name of a part of a row: "people.0.who". */
export const rowField = (section: Section, row: number, part: string) => `${section}.${row}.${part}`;

/** The rows of a section that say what is to change, in order; what is empty is left out. */
export function rowsOf(typed: TypedRow, section: Section): Row[] {
  const rows = new Map<number, TypedRow>();
  for (const [name, value] of Object.entries(typed)) {
    const [, of, number, part] = /^(\w+)\.(\d{1,3})\.(\w+)$/.exec(name) ?? [];
    if (of !== section || part === undefined) continue;
    rows.set(Number(number), { ...rows.get(Number(number)), [part]: value });
  }
  return [...rows]
    .filter(([, { kind = "" }]) => kind in changeParts[section])
    .sort(([a], [b]) => a - b)
    .map(([row, parts]) => ({ row, parts }));
}
