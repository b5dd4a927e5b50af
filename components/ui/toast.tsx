"use client";

import { type ReactNode, useState } from "react";
import { checkLine, crossLine } from "./client-icons";
import { Line } from "./line";

/** A short word after something was done ("已保存"); announced, stays until closed, takes no focus. */
export function Toast({ children, close }: { children: ReactNode; close: string }) {
  const [shown, setShown] = useState(true);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-24 z-40 grid justify-items-center px-4">
      {shown && (
        <div className="pointer-events-auto flex max-w-md items-center gap-3 rounded-md bg-ink ps-4 text-ground shadow-high">
          <Line d={checkLine} />
          <span className="py-2">{children}</span>
          <button
            type="button"
            className="touch grid place-items-center"
            aria-label={close}
            onClick={() => setShown(false)}
          >
            <Line d={crossLine} size={18} />
          </button>
        </div>
      )}
    </div>
  );
}
