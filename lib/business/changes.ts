/** Rules by their names, "weights.travel"; lists count as one value. */
export type NamedRules = Record<string, string | number | boolean | null | readonly string[]>;

/** What is different between two sets of rules, by name: how it was and how it is. */
export function changesOf(was: object, is: object): { before: NamedRules; after: NamedRules } {
  const [old, now] = [named(was), named(is)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(old[name] ?? null) !== JSON.stringify(now[name] ?? null),
  );
  const pick = (rules: NamedRules) => Object.fromEntries(names.map((name) => [name, rules[name] ?? null]));
  return { before: pick(old), after: pick(now) };
}

function named(rules: object, prefix = ""): NamedRules {
  const entries = Object.entries(rules).flatMap(([key, value]): [string, NamedRules[string]][] =>
    value instanceof Object && !Array.isArray(value)
      ? Object.entries(named(value, `${prefix}${key}.`))
      : [[prefix + key, value]],
  );
  return Object.fromEntries(entries);
}
