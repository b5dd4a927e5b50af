import { fill } from "@/lib/i18n/fill";
import { clock, duration, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { Day } from "@/lib/orders/day";
import type { PersonDay } from "@/lib/orders/queries-board";
import type { Span } from "@/lib/staff/roster";
import { without } from "@/lib/staff/shift-hours";
import { axisOf, minutesIn, placeOn } from "./lane";
import { LaneLegend } from "./lane-legend";
import { awayLook } from "./lane-look";
import { LaneVisit } from "./lane-visit";

/** Everybody's day side by side: shifts, visits with the way to each, absences, and what is free. */
export function PersonLanes({ people, day, reading, gives, t }: PersonLanesProps) {
  const working = people.filter(({ shifts, visits }) => shifts.length > 0 || visits.length > 0);
  const off = people.filter((person) => !working.includes(person));
  const whole = { start: day.start.getTime(), end: day.end.getTime() };
  const axis = axisOf(
    working.flatMap((person) => [...person.shifts, ...held(person)]),
    whole,
  );
  const now = placeOn(axis, { start: reading.now.getTime(), end: reading.now.getTime() + 1 });
  return (
    <section aria-label={t.board.people} className="grid gap-3">
      <LaneLegend words={t.board} now={now && clock(reading.now, reading.zone)} />
      <div className="rounded-lg border bg-paper p-3 shadow-low sm:p-4">
        <Hours axis={axis} zone={reading.zone} />
        <ul className="grid gap-3 md:gap-1.5">
          {working.map((person) => (
            <li
              key={person.id}
              data-person={person.id}
              className="grid gap-x-3 rounded-md data-over:bg-brand-soft data-over:outline-2 data-over:outline-brand md:grid-cols-[10.5rem_1fr] md:items-center"
            >
              <a
                href={`/admin/staff/${person.id}`}
                className="flex items-baseline justify-between gap-2 py-1 hover:text-brand md:block"
              >
                <span className="block truncate text-sm font-semibold">{person.name}</span>
                <span className="num block truncate text-xs text-ink-3">{loadText(person, reading, t)}</span>
              </a>
              <Lane person={person} axis={axis} reading={reading} gives={gives} t={t} now={now?.left} />
            </li>
          ))}
        </ul>
      </div>
      {off.length > 0 && (
        <p className="text-sm text-ink-3">
          {t.board.dayOff}: {off.map(({ name }) => name).join(reading.locale === "zh" ? "、" : ", ")}
        </p>
      )}
    </section>
  );
}

function Lane({ person, axis, reading, gives, t, now }: LaneProps) {
  const at = (span: Span) => {
    const place = placeOn(axis, span);
    return place && { left: `${place.left}%`, width: `${place.width}%` };
  };
  const hour = 100 / (axis.hours.length - 1);
  return (
    <div className="relative h-13 overflow-clip rounded-md border bg-sunken">
      {person.shifts.map((span) => (
        <span key={span.start} className="absolute inset-y-0 bg-paper" style={at(span) ?? { display: "none" }} />
      ))}
      <span
        className="absolute inset-0 opacity-60"
        style={{
          background: `repeating-linear-gradient(90deg, transparent 0 calc(${hour}% - 1px), var(--line) calc(${hour}% - 1px) ${hour}%)`,
        }}
      />
      {person.away.map((span) => (
        <span key={span.start} className={`absolute inset-y-0 ${awayLook}`} style={at(span) ?? { display: "none" }} />
      ))}
      <ul>
        {person.visits.map((visit) => (
          <LaneVisit
            key={visit.order.id + visit.startAt.toISOString()}
            visit={visit}
            at={at}
            reading={reading}
            gives={gives}
            t={t}
          />
        ))}
      </ul>
      {now !== undefined && (
        <span aria-hidden className="absolute inset-y-0 w-0.5 bg-danger" style={{ left: `${now}%` }} />
      )}
    </div>
  );
}

function Hours({ axis, zone }: { axis: ReturnType<typeof axisOf>; zone: string }) {
  const last = axis.hours.length - 1;
  return (
    <div aria-hidden className="num relative mb-1 h-5 text-xs text-ink-3 md:ms-[11.25rem]">
      {axis.hours.slice(0, -1).map((hour, index) => (
        <span
          key={hour}
          className={`absolute whitespace-nowrap ${index % 2 ? "max-md:hidden" : ""}`}
          style={{ left: `${(index / last) * 100}%` }}
        >
          {clock(new Date(hour), zone)}
        </span>
      ))}
    </div>
  );
}

/** Everything a person is taken by: visits with the way to them, and absences. */
const held = ({ visits, away }: PersonDay): Span[] => [
  ...visits.map(({ departAt, endAt }) => ({ start: departAt.getTime(), end: endAt.getTime() })),
  ...away,
];

function loadText(person: PersonDay, { locale }: Reading, t: Messages): string {
  if (person.shifts.length === 0) return t.board.loadOff;
  const free = minutesIn(without(person.shifts, held(person)));
  return fill(t.board.load, { n: person.visits.length, free: duration(Math.max(1, free), locale) });
}

type Shared = { reading: Reading; gives: boolean; t: Messages };
type LaneProps = Shared & { person: PersonDay; axis: ReturnType<typeof axisOf>; now: number | undefined };
type PersonLanesProps = Shared & { people: PersonDay[]; day: Day };
