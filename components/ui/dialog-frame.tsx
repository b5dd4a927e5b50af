"use client";

import { type ReactNode, type RefObject, useId } from "react";
import { crossLine } from "./client-icons";
import { Line } from "./line";

/** The browser's own dialog with a title; Escape, the cross and a tap outside close it. `box` opens and closes it. */
export function DialogFrame({ box, title, close, onClose, children }: DialogFrameProps) {
  const titleId = useId();
  return (
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === box.current && box.current?.close()}
      className="m-auto max-h-[85dvh] w-full max-w-lg overscroll-contain rounded-lg bg-paper text-ink shadow-high max-sm:mb-0 max-sm:max-w-full max-sm:rounded-b-none"
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
  );
}

type DialogFrameProps = {
  box: RefObject<HTMLDialogElement | null>;
  title: string;
  close: string;
  onClose?: () => void;
  children: ReactNode;
};
