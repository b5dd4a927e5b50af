import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "./canonical";
import { evaluate } from "./evaluate";
import type { Event } from "./event";
import { type Expression, parseExpression } from "./expression";

/** At most `limit` steps run at once: of the function, or of all that share the value of `key` in a wider scope. */
export type Limit = { limit: number; key?: string; scope: "fn" | "account" | "env" };

const MOST_LIMITS = 2;

const rawLimit = z.strictObject({
  limit: z.number().int().min(0),
  key: z.string().optional(),
  scope: z.enum(["fn", "account", "env"]).default("fn"),
});
const rawLimits = z.union([
  z
    .number()
    .int()
    .min(0)
    .transform((limit): z.infer<typeof rawLimit>[] => [{ limit, scope: "fn" }]),
  rawLimit.transform((one) => [one]),
  z.array(rawLimit),
]);

/**
 * Reads a function's `concurrency` (SDK_SPEC 4.3.2): a number, a limit, or up to two. A limit of 0 is none.
 * @returns the limits in the order in which their slots are taken, which is the same for every function
 * @throws Error naming what this server lacks
 */
export function readLimits(raw: unknown): Limit[] {
  const parsed = rawLimits.safeParse(raw);
  if (!parsed.success) throw new Error("a limit that is not understood");
  if (parsed.data.length > MOST_LIMITS) throw new Error("more than two limits");
  for (const { key, scope } of parsed.data) {
    if (scope !== "fn" && key === undefined) throw new Error(`the scope "${scope}" without a key`);
    if (key !== undefined && asksForLater(parseExpression(key))) throw new Error(`"async" in the key \`${key}\``);
  }
  const [first, second] = parsed.data;
  // Two runs could each hold what the other one waits for.
  if (first && second && first.scope === second.scope && (first.scope !== "fn" || first.key === second.key)) {
    throw new Error(`two limits of the scope "${first.scope}" that may meet`);
  }
  return parsed.data.filter(({ limit }) => limit > 0).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The keys of the slots that a run needs, one for each limit of its function. */
export function gatesOf(functionId: string, limits: Limit[], event: Event): string[] {
  return limits.map(({ key, scope }) => {
    const value = key === undefined ? null : (evaluate(parseExpression(key), { event }) ?? null);
    const group = scope === "fn" ? [scope, functionId, key ?? null, value] : [scope, value];
    return createHash("sha256").update(canonicalJson(group)).digest("base64url").slice(0, 27);
  });
}

/** Narrow groups first: who waits for one of them takes no slot of the whole function. */
const rank = ({ key, scope }: Limit) => (key === undefined ? "z" : `${["fn", "account", "env"].indexOf(scope)} ${key}`);

function asksForLater(expression: Expression): boolean {
  if (expression.kind === "path") return expression.root === "async";
  if (expression.kind === "not") return asksForLater(expression.of);
  return expression.kind === "binary" && (asksForLater(expression.left) || asksForLater(expression.right));
}
