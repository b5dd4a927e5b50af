import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A number with its name; with `href` it opens what it counts. `note` compares it or says its span. */
export function Stat({ label, value, unit, note, href }: StatProps) {
  const body = (
    <>
      <span className="flex items-center justify-between gap-2 text-sm text-ink-2">
        {label}
        {href && <Icon name="chevron" size={16} className="text-ink-3" />}
      </span>
      <span className="num text-xl font-semibold">
        {value}
        {unit && <span className="ms-1 text-sm font-normal text-ink-3">{unit}</span>}
      </span>
      {note && <span className="text-sm text-ink-3">{note}</span>}
    </>
  );
  const look = "grid content-start rounded-lg border bg-paper px-4 py-3 shadow-low";
  if (!href) return <div className={look}>{body}</div>;
  return (
    <a href={href} className={`${look} transition-colors hover:border-line-strong hover:bg-sunken`}>
      {body}
    </a>
  );
}

type StatProps = { label: string; value: ReactNode; unit?: string; note?: ReactNode; href?: string };
