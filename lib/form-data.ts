/** One typed line, trimmed; empty if the field is not there. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** Every value of a name: ticked boxes. */
export const texts = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === "string" && value !== "");

/** Minutes after midnight as a time field shows them: 510 -> "08:30"; 1440 is the midnight that ends the day. */
export const clockOfMinute = (minute: number): string =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** What a time field says, in minutes after midnight; not a number when it says nothing. */
export function minuteOfClock(clock: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(clock) ?? [];
  return hours && minutes ? Number(hours) * 60 + Number(minutes) : Number.NaN;
}
