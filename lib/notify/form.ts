import { minuteOfClock, text } from "@/lib/form-data";
import type { Audience } from "@/prisma/generated/enums";
import { waysThere } from "./policy";

export const audiences = ["customer", "worker", "manager"] as const satisfies readonly Audience[];

/** The name of a quiet hour's field: "quiet.customer.startMinute". */
export const quietField = (audience: Audience, end: "startMinute" | "endMinute") => `quiet.${audience}.${end}`;

/** The name of the field of an audience's `index`th way: "channels.customer.0". */
export const wayField = (audience: Audience, index: number) => `channels.${audience}.${index}`;

/** The reminder of the day before is set in hours, all else in minutes. */
export const DAY_BEFORE_HOURS = "dayBeforeHours";
export const minuteFields = ["soonMinutes", "jobSoonMinutes", "reviewAfterMinutes", "lateWarningMinutes"] as const;

/** What the form of the message rules says, in the shape of `messageRulesInput`; unchecked. */
export function messageRulesOf(form: FormData) {
  const number = (name: string) => Number(text(form, name) || Number.NaN);
  const perAudience = <T>(read: (audience: Audience) => T) =>
    Object.fromEntries(audiences.map((audience) => [audience, read(audience)]));
  return {
    dayBeforeMinutes: Math.round(number(DAY_BEFORE_HOURS) * 60),
    ...Object.fromEntries(minuteFields.map((name) => [name, number(name)])),
    keepDays: number("keepDays"),
    quiet: perAudience((audience) => ({
      startMinute: minuteOfClock(text(form, quietField(audience, "startMinute"))),
      endMinute: minuteOfClock(text(form, quietField(audience, "endMinute"))),
    })),
    channels: perAudience((audience) =>
      waysThere[audience].map((_, index) => text(form, wayField(audience, index)) || null),
    ),
  };
}

/** Field errors of the rules, moved to the fields that the form has. */
export function besideRules({ dayBeforeMinutes, ...fields }: Record<string, string>): Record<string, string> {
  return { ...(dayBeforeMinutes && { [DAY_BEFORE_HOURS]: dayBeforeMinutes }), ...fields };
}
