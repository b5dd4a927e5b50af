"use client";

import { cx } from "@/components/ui/classes";
import type { Reading } from "@/lib/i18n/format";
import type { Preview } from "./hand-actions";
import { ChangeComing, HandChange } from "./hand-change";
import { canTake, changeLines, type HandWords, heldLines } from "./hand-words";
import type { Spot } from "./use-drag";

/**
 * While an order is dragged: what hangs on the pointer says what would change with the person below it. Where the
 * page shows no people, they lie along the side away from where the drag began.
 */
export function HandDrag({ at, from, over, preview, reading, words }: HandDragProps) {
  const { view, notice } = preview;
  const onPage = document.querySelector("main [data-person]:not([data-dock])") !== null;
  const row = view?.people.find(({ workerId }) => workerId === over);
  const low = from.y > window.innerHeight / 2;
  const right = from.x > window.innerWidth / 2;
  return (
    <>
      {!onPage && (
        <div
          data-scroll
          className={cx(
            "fixed z-40 overflow-y-auto overscroll-contain border bg-paper p-2 shadow-high",
            "max-md:inset-x-0 max-md:max-h-[45dvh] md:inset-y-0 md:w-80",
            low ? "max-md:top-0" : "max-md:bottom-0",
            right ? "md:left-0" : "md:right-0",
          )}
        >
          <p className="px-2 pb-1 text-sm font-semibold">{words.hand.dragging}</p>
          {notice && <p className="px-2 text-danger">{notice}</p>}
          {!view && !notice && <ChangeComing label={words.hand.loading} />}
          {view && (
            <div className="px-2 pb-2">
              <HandChange lines={heldLines(view, reading, words)} />
            </div>
          )}
          <ul className="grid gap-1">
            {view?.people.map((person) => (
              <li
                key={person.workerId}
                data-person={person.workerId}
                data-dock
                className={cx(
                  "rounded-md border px-3 py-2 data-over:border-brand data-over:bg-brand-soft",
                  !canTake(view, person) && "border-dashed opacity-75",
                )}
              >
                <span className="font-semibold">{person.name}</span>
                {person.holds && <span className="ms-2 text-sm text-ink-3">{words.hand.holds}</span>}
                <HandChange lines={changeLines(person, reading, words)} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div
        aria-hidden
        className="pointer-events-none fixed z-50 max-w-64 rounded-md border border-brand bg-paper px-3 py-2 shadow-high"
        style={beside(at)}
      >
        <p className="num text-sm font-semibold">
          {view?.code}
          {row && ` → ${row.name}`}
        </p>
        {view && onPage && (
          <HandChange lines={row ? changeLines(row, reading, words) : heldLines(view, reading, words)} />
        )}
        {!view && (
          <p className={notice ? "text-sm text-danger" : "text-sm text-ink-2"}>{notice || words.hand.loading}</p>
        )}
      </div>
    </>
  );
}

/** Beside the pointer and within the window; above it in the lower half, where a finger would cover it. */
function beside({ x, y }: Spot) {
  const left = Math.max(8, Math.min(x + 16, window.innerWidth - 272));
  return y > window.innerHeight / 2 ? { left, bottom: window.innerHeight - y + 24 } : { left, top: y + 24 };
}

type HandDragProps = {
  at: Spot;
  /** Where the drag began. */
  from: Spot;
  /** The person under the pointer. */
  over: string | null;
  preview: Preview;
  reading: Reading;
  words: HandWords;
};
