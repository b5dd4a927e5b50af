import type { ReactNode } from "react";
import { cx } from "./classes";
import { StateShape } from "./state-badge";
import type { OrderState } from "./state-look";

export type TimelineItem = {
  key: string;
  title: ReactNode;
  /** Already said in the reader's words; `iso` is the moment itself. */
  when?: string;
  iso?: string;
  note?: ReactNode;
  state?: OrderState;
  /** Not yet happened. */
  ahead?: boolean;
};

/** What happened to an order, one line after the other; the shapes are those of the states. */
export function Timeline({ items, label }: { items: TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label}>
      {items.map((item, index) => (
        <li key={item.key} className="relative grid grid-cols-[1.25rem_1fr] gap-x-3 pb-4 last:pb-0">
          {index < items.length - 1 && (
            <span
              aria-hidden
              className={cx("absolute inset-s-[0.5625rem] top-6 bottom-0 border-s-2", item.ahead && "border-dashed")}
            />
          )}
          <span className="grid h-[1.65rem] place-items-center">
            {item.state ? (
              <StateShape state={item.state} size={18} />
            ) : (
              <span className={cx("size-2.5 rounded-full", item.ahead ? "border-2 border-line-strong" : "bg-ink-3")} />
            )}
          </span>
          <div className="min-w-0">
            <p className={cx("flex flex-wrap items-baseline justify-between gap-x-3", item.ahead && "text-ink-3")}>
              <span className={item.ahead ? "" : "font-semibold"}>{item.title}</span>
              {item.when && (
                <time dateTime={item.iso} className="text-sm text-ink-3">
                  {item.when}
                </time>
              )}
            </p>
            {item.note && <div className="text-sm text-ink-2">{item.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
