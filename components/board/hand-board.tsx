"use client";

import { type ReactNode, useMemo, useRef, useState } from "react";
import type { Reading } from "@/lib/i18n/format";
import { Carried, carriedOf } from "./carried";
import { type HandActions, usePreview } from "./hand-actions";
import { HandDialog } from "./hand-dialog";
import { HandDrag } from "./hand-drag";
import { type Given, HandUndo } from "./hand-undo";
import { canTake, type HandWords } from "./hand-words";
import { type Spot, useDrag } from "./use-drag";

/**
 * Around a board: its orders (`data-order`) can be given to a person, by dragging, or by the link with `data-give`,
 * which works without a script too. What has `data-pick` is picked up by the space key alone. Whatever is inside knows
 * from `Carried` who could have what is picked up.
 */
export function HandBoard({ actions, reading, words, children }: HandBoardProps) {
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const [drag, setDrag] = useState<{ at: Spot; from: Spot; over: string | null } | null>(null);
  const [asked, setAsked] = useState<{ workerId: string | null } | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const preview = usePreview(actions, words.hand.failed);
  const { view } = preview;
  const lifted = drag !== null || asked !== null;
  const carried = useMemo(() => (lifted && view ? carriedOf(view) : null), [lifted, view]);

  useDrag(root, {
    lift: (orderId, at) => {
      preview.load(orderId);
      setAsked(null);
      setDrag({ at, from: at, over: null });
    },
    move: (at, over) => setDrag((last) => last && { ...last, at, over }),
    drop: (workerId) => {
      setDrag(null);
      const row = view?.people.find((person) => person.workerId === workerId);
      if (workerId && !(view && row && !canTake(view, row))) setAsked({ workerId });
    },
  });

  const pickUp = (target: EventTarget, orderId: string | undefined) => {
    if (!orderId) return false;
    opener.current = target as HTMLElement;
    preview.load(orderId);
    setAsked({ workerId: null });
    return true;
  };
  const giveLink = (target: EventTarget) => (target as Element).closest<HTMLElement>("[data-give]");

  return (
    <div
      ref={root}
      className="flex flex-1 flex-col"
      onClick={(event) => {
        const link = giveLink(event.target);
        const plain = !(event.metaKey || event.ctrlKey || event.shiftKey);
        if (link && plain && pickUp(link, link.dataset.give)) event.preventDefault();
      }}
      onKeyDown={(event) => {
        const link = (event.target as Element).closest<HTMLElement>("[data-give], [data-pick]");
        const orderId = link?.dataset.give ?? link?.dataset.pick;
        if (link && event.key === " " && pickUp(link, orderId)) event.preventDefault();
      }}
    >
      <Carried value={carried}>{children}</Carried>
      {drag && <HandDrag {...drag} preview={preview} reading={reading} words={words} />}
      {asked && (
        <HandDialog
          preview={preview}
          workerId={asked.workerId}
          choose={(workerId) => setAsked({ workerId })}
          give={actions.give}
          done={setGiven}
          close={() => {
            setAsked(null);
            opener.current?.focus();
          }}
          reading={reading}
          words={words}
        />
      )}
      <HandUndo key={given?.turn} given={given} undo={actions.undo} words={words.hand} />
    </div>
  );
}

type HandBoardProps = { actions: HandActions; reading: Reading; words: HandWords; children: ReactNode };
