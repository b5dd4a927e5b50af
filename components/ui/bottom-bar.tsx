import type { ReactNode } from "react";

/** The one next action of a phone screen, under the thumb; `above` is a line over it, such as the price. */
export function BottomBar({ children, above }: { children: ReactNode; above?: ReactNode }) {
  return (
    <div
      className="sticky bottom-[var(--dock,0px)] z-20 -mx-4 mt-auto border-t bg-paper px-4 pt-3 safe-b sm:bottom-4 sm:mx-0 sm:rounded-lg sm:border"
      data-bar
      data-print="no"
    >
      {above && <div className="mb-2 flex items-baseline justify-between gap-4 text-sm">{above}</div>}
      <div className="flex gap-3 *:flex-1">{children}</div>
    </div>
  );
}
