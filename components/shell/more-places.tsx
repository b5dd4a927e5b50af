"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A sheet over the tabs that its button (`popoverTarget`) opens; going anywhere closes it. */
export function MorePlaces({ id, children }: { id: string; children: ReactNode }) {
  const path = usePathname();
  return (
    <div
      key={path}
      id={id}
      popover="auto"
      className="inset-auto inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] m-0 w-full max-w-none rounded-t-lg border-t bg-paper p-2 text-ink shadow-high"
    >
      {children}
    </div>
  );
}
