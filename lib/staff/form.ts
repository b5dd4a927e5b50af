import { readAmount } from "@/lib/catalog/amount";
import { minuteOfClock, text, texts } from "@/lib/form-data";

/** The days of a week as forms name them, 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** How many stretches of work a day may have in the editor: before and after a break. */
export const stretches = ["a", "b"] as const;

/** The name of a time field of the shift editor: "shift-1-a-from". */
export const shiftField = (weekday: number, stretch: string, end: "from" | "to") =>
  `shift-${weekday}-${stretch}-${end}`;

/** What a worker's form says, in the shape of `workerInput` and `newWorkerInput`; unchecked. Costs are typed in `currency`. */
export function workerInputOf(form: FormData, currency: string) {
  const [lat, lng] = text(form, "home").split(/[,，\s]+/);
  return {
    name: text(form, "name"),
    shortName: text(form, "shortName"),
    phone: text(form, "phone"),
    active: form.get("active") === "on",
    homeLat: lat || Number.NaN,
    homeLng: lng || Number.NaN,
    skills: [...form.keys()].flatMap((name) => {
      const level = name.startsWith("skill-") && text(form, name);
      return level ? [{ skillId: name.slice(6), level }] : [];
    }),
    areaIds: texts(form, "areas"),
    shifts: weekdays.flatMap((weekday) => stretches.flatMap((stretch) => shiftOf(form, weekday, stretch))),
    gender: text(form, "gender") || null,
    languages: texts(form, "languages"),
    hourlyCost: form.has("hourlyCost") ? amountOf(text(form, "hourlyCost"), currency) : undefined,
    login: text(form, "login"),
    password: String(form.get("password") ?? ""),
  };
}

const amountOf = (typed: string, currency: string) => (typed === "" ? null : readAmount(typed, currency));

/** A half-filled stretch is kept as a wrong one, so that it is refused and not lost. */
function shiftOf(form: FormData, weekday: number, stretch: string) {
  const from = text(form, shiftField(weekday, stretch, "from"));
  const to = text(form, shiftField(weekday, stretch, "to"));
  if (!from && !to) return [];
  return [{ weekday, startMinute: minuteOfClock(from), endMinute: minuteOfClock(to) }];
}

/** Field errors of a worker, moved to the fields that the form has. */
export function besideFields(fields: Record<string, string>): Record<string, string> {
  const moved = Object.entries(fields).map(([field, key]) => {
    if (field === "homeLat" || field === "homeLng") return ["home", "position_wrong"];
    if (field.startsWith("shifts")) return ["shifts", "shift_wrong"];
    return [field.split(".")[0] ?? field, key];
  });
  return Object.fromEntries(moved);
}
