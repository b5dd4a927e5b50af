import { expect, test } from "vitest";
import { clockOfMinute } from "@/lib/form-data";
import { besideFields, shiftField, workerInputOf } from "./form";
import { workerInput } from "./schema";

const skill = "01900000-0000-7000-8000-000000000001";
const area = "01900000-0000-7000-8000-000000000002";

function form(more: Record<string, string> = {}): FormData {
  const data = new FormData();
  const typed = {
    name: "王秀兰",
    shortName: "王阿姨",
    phone: "13800000000",
    active: "on",
    home: "23.1, 113.3",
    ...more,
  };
  for (const [name, value] of Object.entries(typed)) data.append(name, value);
  return data;
}

test("a filled form has the shape of the command", () => {
  const data = form({
    [`skill-${skill}`]: "3",
    "skill-01900000-0000-7000-8000-000000000009": "",
    [shiftField(1, "a", "from")]: "08:00",
    [shiftField(1, "a", "to")]: "12:00",
    [shiftField(1, "b", "from")]: "14:00",
    [shiftField(1, "b", "to")]: "00:00",
  });
  data.append("areas", area);
  data.set("gender", "female");
  data.append("languages", "yue");
  data.append("languages", "en");
  data.set("hourlyCost", "38.5");
  expect(workerInput.parse(workerInputOf(data, "CNY"))).toMatchObject({
    gender: "female",
    languages: ["yue", "en"],
    hourlyCost: 3850,
    active: true,
    homeLat: 23.1,
    homeLng: 113.3,
    skills: [{ skillId: skill, level: 3 }],
    areaIds: [area],
    shifts: [
      { weekday: 1, startMinute: 480, endMinute: 720 },
      { weekday: 1, startMinute: 840, endMinute: 0 },
    ],
  });
});

test("what is not known of somebody is nothing; a cost that the form does not show stays as it is", () => {
  const read = (fields: Record<string, string>) => workerInput.parse(workerInputOf(form(fields), "CNY"));
  expect(read({ gender: "", hourlyCost: "" })).toMatchObject({ gender: null, languages: [], hourlyCost: null });
  expect(read({}).hourlyCost).toBeUndefined();
});

test.each<Record<string, string>>([
  { home: "here" },
  { home: "" },
  { [shiftField(3, "a", "from")]: "08:00" },
  { gender: "other" },
  { languages: "xx" },
  { hourlyCost: "dear" },
])("%j is refused", (wrong) => expect(workerInput.safeParse(workerInputOf(form(wrong), "CNY")).success).toBe(false));

test("errors stand beside the fields of the form", () =>
  expect(besideFields({ homeLng: "invalid", "shifts.0.endMinute": "invalid", phone: "phone_wrong" })).toEqual({
    home: "position_wrong",
    shifts: "shift_wrong",
    phone: "phone_wrong",
  }));

test("midnight at the end of a day is written as 00:00", () =>
  expect([510, 1440].map(clockOfMinute)).toEqual(["08:30", "00:00"]));
