import { Icon, type IconName } from "@/components/ui/icon";
import { NavLink } from "./nav-link";

export type NavItem = { href: string; label: string; icon: IconName; count?: number; exact?: boolean };

/** The places of a phone app, along the bottom; more than five scroll sideways. */
export function BottomTabs({ items, label, className }: { items: NavItem[]; label: string; className?: string }) {
  return (
    <nav aria-label={label} data-print="no" className={`sticky bottom-0 z-30 border-t bg-paper ${className ?? ""}`}>
      <ul className="mx-auto flex max-w-3xl overflow-x-auto pb-[env(safe-area-inset-bottom)]">
        {items.map((item) => (
          <li key={item.href} className="min-w-max flex-1 *:min-w-16">
            <NavLink
              href={item.href}
              exact={item.exact}
              className="relative grid min-h-14 place-content-center justify-items-center px-1 text-xs whitespace-nowrap text-ink-3 -outline-offset-3 aria-[current]:font-semibold aria-[current]:text-brand"
            >
              <Icon name={item.icon} size={22} />
              {item.label}
              {item.count ? <NavCount count={item.count} floating /> : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** How many things wait behind a place. */
export function NavCount({ count, floating }: { count: number; floating?: boolean }) {
  return (
    <span
      data-state="escalated"
      className={`num min-w-5 rounded-full bg-state-soft px-1 text-center text-xs font-semibold text-state-ink ${
        floating ? "absolute top-0.5 inset-s-1/2 ms-2" : "ms-auto"
      }`}
    >
      {count > 99 ? "99+" : count}
    </span>
  );
}
