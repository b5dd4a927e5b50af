import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The title of a page, with the way back before it and its actions after it. */
export function PageHeader({ title, lead, back, actions }: PageHeaderProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 pt-4 pb-3">
      <div className="min-w-0">
        {back && (
          <a
            href={back.href}
            className="-ms-1 inline-flex min-h-11 items-center gap-1 pe-3 text-sm text-ink-2 hover:text-ink"
          >
            <Icon name="back" size={18} />
            {back.label}
          </a>
        )}
        <h1 className="text-xl">{title}</h1>
        {lead && <div className="text-ink-2">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}

type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  back?: { href: string; label: string };
  actions?: ReactNode;
};
