import type { ReactNode } from "react";
import { cx } from "./classes";

/** A sheet of paper with an optional title and something at its right; `flush` for tables and lists to the edge. */
export function Card({ title, aside, children, flush, className, id }: CardProps) {
  return (
    <section
      id={id}
      aria-labelledby={title && id ? `${id}-title` : undefined}
      className={cx("min-w-0 overflow-clip rounded-lg border bg-paper shadow-low", className)}
    >
      {(title || aside) && (
        <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 px-4 pt-3">
          {title && (
            <h2 id={id && `${id}-title`} className="text-base">
              {title}
            </h2>
          )}
          {aside}
        </div>
      )}
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}

type CardProps = {
  title?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
  className?: string;
  id?: string;
};
