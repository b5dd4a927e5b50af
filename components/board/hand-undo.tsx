"use client";

import { useEffect, useState } from "react";
import { checkLine, crossLine } from "@/components/ui/client-icons";
import { Line } from "@/components/ui/line";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { Answer, HandActions } from "./hand-actions";

/** A choice just made; `turn` tells one from the next. */
export type Given = { turn: number; orderId: string; code: string; workerId: string; name: string };

const SHOWN_MS = 10_000;

/** What was just done, with the way back, for some seconds; it stays while it is pointed at or has the focus. */
export function HandUndo({ given, undo, words }: HandUndoProps) {
  const [shown, setShown] = useState(given !== null);
  const [kept, setKept] = useState(false);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!shown || kept) return;
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, kept]);

  async function back({ orderId, workerId, code }: Given) {
    if (said) return;
    setKept(true);
    setSaid(words.undoing);
    const answer = await undo(orderId, workerId).catch((): Answer => ({ ok: false, notice: words.failed }));
    setSaid(answer.ok ? fill(words.undone, { code }) : answer.notice);
    setKept(false);
  }

  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-24 z-40 grid justify-items-center px-4">
      {given && shown && (
        <div
          className="pointer-events-auto flex max-w-md items-center gap-2 rounded-md bg-ink ps-4 text-ground shadow-high"
          onMouseEnter={() => setKept(true)}
          onMouseLeave={() => setKept(false)}
          onFocus={() => setKept(true)}
          onBlur={() => setKept(false)}
        >
          <Line d={checkLine} />
          <span className="py-2">{said || fill(words.given, { code: given.code, worker: given.name })}</span>
          {!said && (
            <button
              type="button"
              className="touch px-2 font-semibold underline underline-offset-4"
              onClick={() => back(given)}
            >
              {words.undo}
            </button>
          )}
          <button
            type="button"
            className="touch grid place-items-center"
            aria-label={words.close}
            onClick={() => setShown(false)}
          >
            <Line d={crossLine} size={18} />
          </button>
        </div>
      )}
    </div>
  );
}

type HandUndoProps = { given: Given | null; undo: HandActions["undo"]; words: Messages["hand"] };
