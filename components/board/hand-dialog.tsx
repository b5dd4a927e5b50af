"use client";

import { useEffect, useRef } from "react";
import { DialogFrame } from "@/components/ui/dialog-frame";
import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { HandActions, Preview } from "./hand-actions";
import { ChangeComing, HandChange } from "./hand-change";
import { HandPeople } from "./hand-people";
import { HandReason } from "./hand-reason";
import type { Given } from "./hand-undo";
import { changeLines, type HandWords, heldLines } from "./hand-words";

let turns = 0;

/** Who should have the order, and then why. Escape and a tap outside give up. */
export function HandDialog({ preview, workerId, choose, give, done, close, reading, words }: HandDialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const { view, notice } = preview;
  const { hand } = words;
  const row = view?.people.find((person) => person.workerId === workerId);
  const title = row ? fill(hand.reasonTitle, { worker: row.name }) : fill(hand.title, { code: view?.code ?? "" });
  return (
    <DialogFrame box={box} title={title} close={hand.close} onClose={close}>
      {notice && (
        <p role="alert" className="text-danger">
          {notice}
        </p>
      )}
      {!view && !notice && <ChangeComing label={hand.loading} />}
      {view && <HandChange lines={heldLines(view, reading, words)} />}
      {view && !row && <HandPeople view={view} choose={choose} reading={reading} words={words} />}
      {view && row && (
        <>
          <div className="rounded-md border bg-sunken px-3 py-2">
            <span className="font-semibold">{row.name}</span>
            <HandChange lines={changeLines(row, reading, words)} />
          </div>
          <HandReason
            key={row.workerId}
            worker={row.name}
            give={(reason) => give(view.orderId, row.workerId, reason)}
            given={() => {
              turns += 1;
              done({ turn: turns, orderId: view.orderId, code: view.code, workerId: row.workerId, name: row.name });
              box.current?.close();
            }}
            another={() => choose(null)}
            words={hand}
          />
        </>
      )}
    </DialogFrame>
  );
}

type HandDialogProps = {
  preview: Preview;
  /** Who was chosen; null: still to be chosen. */
  workerId: string | null;
  choose: (workerId: string | null) => void;
  give: HandActions["give"];
  done: (given: Given) => void;
  close: () => void;
  reading: Reading;
  words: HandWords;
};
