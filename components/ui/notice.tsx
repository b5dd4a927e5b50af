import type { ReactNode } from "react";
import { alertLine, checkLine, infoLine } from "./client-icons";
import { Line } from "./line";

const lines: Record<NoticeTone, string> = { info: infoLine, ok: checkLine, warn: alertLine, error: alertLine };

/** A sentence that matters, in place. `live` announces it when it appears. */
export function Notice({ tone = "info", title, children, action, live }: NoticeProps) {
  return (
    <div
      data-state={tone}
      role={live ? (tone === "error" ? "alert" : "status") : undefined}
      className="flex gap-3 rounded-md border border-state/45 bg-state-soft px-4 py-3 text-ink"
    >
      <Line d={lines[tone]} className="mt-0.5 text-state-ink" />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-sm">{children}</div>}
        {action && <div className="mt-2">{action}</div>}
      </div>
    </div>
  );
}

export type NoticeTone = "info" | "ok" | "warn" | "error";
type NoticeProps = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  live?: boolean;
};
