import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

/** An empty place says what will appear there and offers the one thing to do. */
export function EmptyState({ icon = "slip", title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-1 px-6 py-10 text-center">
      <span className="mb-2 grid size-14 place-items-center rounded-full border border-dashed border-line-strong text-ink-3">
        <Icon name={icon} size={26} />
      </span>
      <p className="font-semibold">{title}</p>
      {children && <div className="max-w-sm text-sm text-ink-2">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}

type EmptyStateProps = { icon?: IconName; title: string; children?: ReactNode; action?: ReactNode };
