"use client";

import { type ReactNode, useId, useRef } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { crossLine } from "./client-icons";
import { Line } from "./line";

/** A button and the browser's own dialog; Escape, the cross and a tap outside close it. */
export function Dialog({ open, title, close, children, ...look }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <button
        type="button"
        className={buttonLook(look)}
        aria-haspopup="dialog"
        onClick={() => box.current?.showModal()}
      >
        {open}
      </button>
      <dialog
        ref={box}
        aria-labelledby={titleId}
        onClick={(event) => event.target === box.current && box.current?.close()}
        className="m-auto w-full max-w-lg rounded-lg bg-paper text-ink shadow-high max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none"
      >
        <div className="grid gap-3 p-4 safe-b">
          <div className="flex items-center justify-between gap-4">
            <h2 id={titleId} className="text-lg">
              {title}
            </h2>
            <button
              type="button"
              className="touch -me-2 grid place-items-center rounded-md hover:bg-sunken"
              aria-label={close}
              onClick={() => box.current?.close()}
            >
              <Line d={crossLine} />
            </button>
          </div>
          {children}
        </div>
      </dialog>
    </>
  );
}

type DialogProps = ButtonLook & { open: ReactNode; title: string; close: string; children: ReactNode };
