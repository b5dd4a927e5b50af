"use client";

import { type ReactNode, useRef } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { DialogFrame } from "./dialog-frame";

/** A button and the browser's own dialog. */
export function Dialog({ open, title, close, children, ...look }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
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
      <DialogFrame box={box} title={title} close={close}>
        {children}
      </DialogFrame>
    </>
  );
}

type DialogProps = ButtonLook & { open: ReactNode; title: string; close: string; children: ReactNode };
