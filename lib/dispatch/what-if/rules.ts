import { z } from "zod";
import type { DispatchPolicy } from "../policy";
import { dispatchRulesInput } from "../schema";

/** A rule that can be tried out: how it is read from a policy and written into one, and how far it may go. */
export type TrialRule = {
  /** As in the policy: "weights.travel". */
  name: string;
  of: (policy: DispatchPolicy) => number | null;
  set: (policy: DispatchPolicy, value: number | null) => DispatchPolicy;
  min: number;
  max: number;
  /** Null, typed as nothing, is a value too. */
  nullable: boolean;
  /** May the rule have this value? */
  holds: (value: number | null) => boolean;
};

/** The owner's rules that are numbers, as `dispatchRulesInput` has them: ranges are written down there only. */
export const trialRules: readonly TrialRule[] = rulesIn(dispatchRulesInput, []);

const byName = new Map(trialRules.map((rule) => [rule.name, rule]));

/** A rule by its name; undefined for what is no rule. */
export const trialRule = (name: string): TrialRule | undefined => byName.get(name);

/** The rules of a trial that are not as they are: their names, with the value before and after. */
export function changedRules(was: DispatchPolicy, is: DispatchPolicy) {
  return trialRules
    .map(({ name, of }) => ({ name, before: of(was), after: of(is) }))
    .filter(({ before, after }) => before !== after);
}

function rulesIn(schema: z.core.$ZodType, path: readonly string[]): TrialRule[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, part]) => rulesIn(part as z.core.$ZodType, [...path, key]));
  }
  const number = inner(schema);
  if (!(number instanceof z.ZodNumber)) return [];
  const holds = (value: number | null) => z.safeParse(schema, value).success;
  const range = { min: number.minValue ?? 0, max: number.maxValue ?? 0 };
  const at = { of: reader(path), set: (policy: DispatchPolicy, value: number | null) => written(policy, path, value) };
  return [{ name: path.join("."), ...at, ...range, nullable: holds(null), holds }];
}

/** What a schema that may be left out or null is about. */
function inner(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional ? inner(schema.unwrap()) : schema;
}

type Group = { readonly [key: string]: Group | number | null | undefined };

function reader(path: readonly string[]) {
  return (policy: DispatchPolicy) => path.reduce<unknown>((part, key) => (part as Group)[key], policy) as number | null;
}

function written<T extends object>(group: T, [key = "", ...rest]: readonly string[], value: number | null): T {
  const part = (group as Group)[key];
  return { ...group, [key]: rest.length > 0 ? written(part as Group, rest, value) : value };
}
