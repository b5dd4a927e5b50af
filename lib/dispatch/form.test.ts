import { expect, test } from "vitest";
import { dispatchRulesOf, type RuleField, ruleFields } from "./form";
import { defaultPolicy, dispatchPolicy } from "./policy";
import { dispatchRulesInput, weights } from "./schema";

function rules(changes: Record<string, string> = {}) {
  const form = new FormData();
  const typed: Record<string, string> = {};
  for (const name of weights) typed[`weights.${name}`] = String(defaultPolicy.weights[name]);
  for (const name of Object.keys(ruleFields) as RuleField[]) typed[name] = String(ruleFields[name](defaultPolicy));
  for (const [name, value] of Object.entries({ ...typed, ...changes })) form.append(name, value);
  return dispatchRulesInput.safeParse(dispatchRulesOf(form));
}

test("the form says what the policy is, and an untouched form changes nothing", () => {
  const { data } = rules();
  expect(dispatchPolicy.parse({ ...defaultPolicy, ...data })).toEqual(defaultPolicy);
});

test("minutes of an offer are kept in seconds, an empty limit is none", () => {
  expect(rules({ "offer.soonSeconds": "1.5", dailyVisits: "6", "weights.rating": "7.5" }).data).toMatchObject({
    offer: { soonSeconds: 90 },
    dailyVisits: 6,
    weights: { rating: 7.5 },
  });
  expect(rules({ dailyVisits: "" }).data?.dailyVisits).toBeNull();
});

test.each([
  ["weights.rating", "21"],
  ["weights.travel", ""],
  ["fairness.days", "0"],
  ["offer.soonSeconds", "0"],
  ["dailyVisits", "none"],
  ["maxRounds", "2.5"],
])("%s of %j is refused beside it", (name, typed) => {
  expect(rules({ [name]: typed }).error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
    [name, "range_wrong"],
  ]);
});
