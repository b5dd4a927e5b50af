import { clockOfMinute } from "@/lib/form-data";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { shiftField, stretches, weekdays } from "@/lib/staff/form";
import type { WeeklyShift } from "@/lib/staff/shift-hours";
import { ShiftError, TypedTime } from "./typed-fields";

/** The week as seven lines of up to two stretches of work. */
export function ShiftFields({ shifts, t }: { shifts: readonly WeeklyShift[]; t: Messages }) {
  const words = t.staffAdmin.people;
  return (
    <fieldset id="shifts" tabIndex={-1} className="grid gap-2">
      <legend className="sr-only">{words.shifts}</legend>
      {weekdays.map((weekday) => {
        const own = shifts.filter((shift) => shift.weekday === weekday);
        const day = t.time.weekdays[`d${weekday}`];
        return (
          <div
            key={weekday}
            className="grid grid-cols-[2.5rem_1fr] items-center gap-x-2 border-b pb-2 last:border-0 last:pb-0"
          >
            <span className="text-sm font-semibold">{day}</span>
            <div className="flex flex-wrap gap-x-6 gap-y-1">
              {stretches.map((stretch, index) => {
                const shift = own[index];
                const name = index === 0 ? day : fill(words.second, { day });
                return (
                  <span key={stretch} className="flex items-center gap-1.5">
                    <TypedTime
                      name={shiftField(weekday, stretch, "from")}
                      label={fill(words.from, { day: name })}
                      value={shift && clockOfMinute(shift.startMinute)}
                    />
                    –
                    <TypedTime
                      name={shiftField(weekday, stretch, "to")}
                      label={fill(words.to, { day: name })}
                      value={shift && clockOfMinute(shift.endMinute)}
                    />
                  </span>
                );
              })}
            </div>
          </div>
        );
      })}
      <ShiftError />
      <p className="text-sm text-ink-3">{words.shiftsHint}</p>
    </fieldset>
  );
}
