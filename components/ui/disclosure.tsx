import type { ReactNode } from "react";
import { cx } from "./classes";
import { chevronLine } from "./client-icons";
import { Line } from "./line";

/** Something to unfold in place; needs no script. */
export function Disclosure({ summary, children, open, className }: DisclosureProps) {
  return (
    // It may be opened before the script arrives.
    <details suppressHydrationWarning open={open} className={cx("group", className)}>
      <summary className="flex min-h-11 list-none items-center gap-2 font-semibold [&::-webkit-details-marker]:hidden">
        <Line d={chevronLine} size={18} className="text-ink-3 transition-transform group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pb-2">{children}</div>
    </details>
  );
}

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; className?: string };
