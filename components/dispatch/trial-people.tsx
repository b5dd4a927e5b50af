import type { PersonPart } from "@/lib/dispatch/what-if/outcome";
import type { Trial } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import { count, distance, money } from "@/lib/i18n/format";
import type { TrialLook } from "./trial-figures";

/** Everybody's jobs on both sides as two bars; what they bring in and how far they go in words below. */
export function TrialPeople({ trial, look }: { trial: Trial; look: TrialLook }) {
  const { words } = look;
  const now = new Map(trial.now.people.map((person) => [person.workerId, person]));
  const then = new Map(trial.then.people.map((person) => [person.workerId, person]));
  const idle = (person?: PersonPart) => !person || (person.jobs === 0 && person.hours === 0);
  const ids = [...new Set([...now.keys(), ...then.keys()])].filter((id) => !(idle(now.get(id)) && idle(then.get(id))));
  const most = Math.max(1, ...[...now.values(), ...then.values()].map(({ jobs }) => jobs));
  return (
    <>
      <p className="mb-3 flex flex-wrap gap-x-4 text-sm text-ink-2">
        <Key look="bg-ink-3">{words.now}</Key>
        <Key look="bg-brand">{words.then}</Key>
      </p>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {ids.map((id) => (
          <Person key={id} now={now.get(id)} then={then.get(id)} most={most} look={look} />
        ))}
      </ul>
    </>
  );
}

function Person({ now, then, most, look }: { now?: PersonPart; then?: PersonPart; most: number; look: TrialLook }) {
  const { words, locale, currency } = look;
  const name = now ? now.name : fill(words.twinOf, { name: then?.name ?? "" });
  const both = (say: (part: PersonPart) => string) =>
    fill(words.both, { now: now ? say(now) : words.unknown, then: then ? say(then) : words.unknown });
  const facts = [
    [words.incomeBoth, both(({ income }) => money(Math.round(income), currency, locale))],
    [words.kmBoth, both(({ metres }) => distance(metres, locale))],
    [words.hoursBoth, both(({ hours }) => count(hours, locale, 1))],
  ];
  return (
    <li className="grid content-start gap-1">
      <p className="flex justify-between gap-4 text-sm">
        <span className="min-w-0 font-semibold">{name}</span>
        <span className="num flex-none font-semibold">
          {fill(words.jobsBoth, { now: now?.jobs ?? words.unknown, then: then?.jobs ?? words.unknown })}
        </span>
      </p>
      <div aria-hidden className="grid gap-1">
        <Bar look="bg-ink-3" share={(now?.jobs ?? 0) / most} />
        <Bar look="bg-brand" share={(then?.jobs ?? 0) / most} />
      </div>
      <p className="flex flex-wrap gap-x-4 text-xs text-ink-3">
        {facts.map(([label, text]) => (
          <span key={label} className="num">
            {label} {text}
          </span>
        ))}
      </p>
    </li>
  );
}

const Bar = ({ look, share }: { look: string; share: number }) => (
  <div className="h-2 overflow-clip rounded-full bg-sunken">
    <div className={`h-full rounded-full ${look}`} style={{ width: `${share * 100}%` }} />
  </div>
);

const Key = ({ look, children }: { look: string; children: string }) => (
  <span className="inline-flex items-center gap-2">
    <span aria-hidden className={`h-2 w-6 rounded-full ${look}`} />
    {children}
  </span>
);
