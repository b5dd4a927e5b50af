import { StateShape } from "./state-badge";
import type { OrderState } from "./state-look";

export type Tab = { href: string; label: string; count?: number; current?: boolean; state?: OrderState };

/** Views of the same page as links, one row that scrolls sideways on a phone. */
export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  return (
    <nav aria-label={label} className="-mx-4 overflow-x-auto px-4">
      <ul className="flex w-max min-w-full gap-1 border-b">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="-mb-px flex min-h-11 items-center gap-1.5 border-b-3 border-transparent px-3 text-ink-2 -outline-offset-3 hover:text-ink aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {item.state && <StateShape state={item.state} size={14} />}
              {item.label}
              {item.count !== undefined && <span className="num text-sm text-ink-3">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
