import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { WorkerProfile } from "@/lib/staff/queries-profile";

/** A worker's skills, areas and week, as the office has set them. */
export function ProfileCard({ profile, locale, t }: { profile: WorkerProfile; locale: Locale; t: Messages }) {
  const words = t.jobs.profile;
  return (
    <Card>
      <dl className="grid gap-4">
        <Part label={words.skills}>
          {profile.skills.map(({ level, skill }) => (
            <Tag key={skill.code}>
              {named(skill, locale)} <span className="text-ink-3">{fill(words.level, { n: level })}</span>
            </Tag>
          ))}
        </Part>
        <Part label={words.areas}>
          {profile.areas.map(({ area }) => (
            <Tag key={area.code}>{named(area, locale)}</Tag>
          ))}
        </Part>
        <div>
          <dt className="text-sm text-ink-3">{words.shifts}</dt>
          <dd>{profile.shifts.length === 0 ? words.noShifts : <Week shifts={profile.shifts} t={t} />}</dd>
        </div>
      </dl>
      <p className="mt-4 text-sm text-ink-3">{words.change}</p>
    </Card>
  );
}

function Week({ shifts, t }: { shifts: WorkerProfile["shifts"]; t: Messages }) {
  const { weekdays } = t.time;
  return (
    <table className="num w-full">
      <tbody>
        {([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => {
          const spans = shifts.filter((shift) => shift.weekday === weekday);
          return (
            <tr key={weekday} className="border-b last:border-b-0">
              <th scope="row" className="py-1.5 text-start font-normal text-ink-2">
                {weekdays[`d${weekday}`]}
              </th>
              <td className="py-1.5 text-end">
                {spans.length === 0 ? (
                  <span className="text-ink-3">{t.jobs.profile.restDay}</span>
                ) : (
                  spans.map((span) => `${hour(span.startMinute)}–${hour(span.endMinute)}`).join("  ")
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const two = (value: number) => String(value).padStart(2, "0");
const hour = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="mt-1 flex flex-wrap gap-2">{children}</dd>
    </div>
  );
}

function Tag({ children }: { children: ReactNode }) {
  return <span className="rounded-sm bg-sunken px-2 py-0.5">{children}</span>;
}
