"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import type { HandView } from "@/lib/dispatch/queries-hand";
import type { Reading } from "@/lib/i18n/format";
import { HandChange } from "./hand-change";
import { canTake, changeLines, type HandWords } from "./hand-words";

/** Everybody with what would change: arrows move among them, Enter chooses. */
export function HandPeople({ view, choose, reading, words }: HandPeopleProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector("button")?.focus(), []);
  if (view.people.length === 0) return <p>{words.hand.nobodyToGive}</p>;
  return (
    <>
      <p className="text-sm text-ink-3 max-md:hidden">{words.hand.keys}</p>
      <ul ref={list} onKeyDown={walk} className="grid gap-2">
        {view.people.map((person) => {
          const able = canTake(view, person);
          return (
            <li key={person.workerId}>
              <button
                type="button"
                aria-disabled={!able || undefined}
                onClick={() => able && choose(person.workerId)}
                className="w-full rounded-md border border-line-strong px-3 py-2 text-start hover:bg-brand-soft focus-visible:border-brand focus-visible:bg-brand-soft aria-disabled:border-dashed aria-disabled:bg-sunken"
              >
                <span className="font-semibold">{person.name}</span>
                {person.holds && <span className="ms-2 text-sm text-ink-3">{words.hand.holds}</span>}
                <HandChange lines={changeLines(person, reading, words)} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Up, down, first and last among the buttons of a list. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
}

type HandPeopleProps = { view: HandView; choose: (workerId: string) => void; reading: Reading; words: HandWords };
