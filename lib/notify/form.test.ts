import { expect, test } from "vitest";
import { audiences, besideRules, messageRulesOf, minuteFields, quietField, wayField } from "./form";
import { defaultMessagePolicy, messagePolicy, waysThere } from "./policy";
import { messageRulesInput } from "./schema";

const minutes = Object.fromEntries(minuteFields.map((name) => [name, String(defaultMessagePolicy[name])]));

function rules(changes: Record<string, string> = {}) {
  const form = new FormData();
  const typed: Record<string, string> = { dayBeforeHours: "24", keepDays: "180", ...minutes };
  for (const audience of audiences) {
    typed[quietField(audience, "startMinute")] = "22:00";
    typed[quietField(audience, "endMinute")] = "07:30";
    waysThere[audience].forEach((way, index) => {
      typed[wayField(audience, index)] = way;
    });
  }
  for (const [name, value] of Object.entries({ ...typed, ...changes })) form.append(name, value);
  return messageRulesInput.safeParse(messageRulesOf(form));
}

test("a filled form is a policy", () => {
  const { data } = rules({ dayBeforeHours: "1.5", soonMinutes: "45", [wayField("worker", 0)]: "" });
  expect(data).toMatchObject({
    dayBeforeMinutes: 90,
    soonMinutes: 45,
    quiet: { worker: { startMinute: 1320, endMinute: 450 } },
    channels: { worker: ["sms", "email"], manager: ["push", "email", "sms"] },
  });
  expect(messagePolicy.parse(data)).toEqual(data);
});

test.each([
  ["soonMinutes", "", "soonMinutes", "range_wrong"],
  ["soonMinutes", "1441", "soonMinutes", "range_wrong"],
  ["jobSoonMinutes", "1.5", "jobSoonMinutes", "range_wrong"],
  ["keepDays", "29", "keepDays", "range_wrong"],
  ["dayBeforeHours", "soon", "dayBeforeMinutes", "range_wrong"],
  ["dayBeforeHours", "2", "dayBeforeMinutes", "reminder_order"],
  ["quiet.worker.endMinute", "", "quiet.worker.endMinute", "clock_wrong"],
  ["channels.worker.1", "push", "channels.worker.1", "way_twice"],
  ["channels.customer.0", "push", "channels.customer.0", "invalid"],
])("%s %s is refused beside %s: %s", (name, typed, path, error) => {
  expect(rules({ [name]: typed }).error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([
    [path, error],
  ]);
});

test("the order of reminders is looked at whatever else is wrong, and none at all is an order", () => {
  const wrong = rules({ dayBeforeHours: "1", "quiet.worker.endMinute": "" });
  expect(wrong.error?.issues.map(({ message }) => message).sort()).toEqual(["clock_wrong", "reminder_order"]);
  expect(rules({ dayBeforeHours: "0" }).success).toBe(true);
  expect(besideRules({ dayBeforeMinutes: "reminder_order", soonMinutes: "range_wrong" })).toEqual({
    dayBeforeHours: "reminder_order",
    soonMinutes: "range_wrong",
  });
});
