import { Icon, type IconName } from "@/components/ui/icon";
import { MorePlaces } from "./more-places";
import { NavLink } from "./nav-link";

export type NavItem = { href: string; label: string; icon: IconName; count?: number; exact?: boolean };

/** The places of a phone app, along the bottom: five, or four and the others behind `more`. */
export function BottomTabs({ items, label, more, className }: BottomTabsProps) {
  const shown = items.length > MOST && more ? items.slice(0, MOST - 1) : items;
  const others = items.slice(shown.length);
  const waiting = others.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <nav aria-label={label} data-print="no" className={`sticky bottom-0 z-30 border-t bg-paper ${className ?? ""}`}>
      <ul className="mx-auto flex max-w-3xl pb-[env(safe-area-inset-bottom)]">
        {shown.map((item) => (
          <li key={item.href} className="min-w-0 flex-1">
            <NavLink
              href={item.href}
              exact={item.exact}
              className={`${tabLook} aria-[current]:font-semibold aria-[current]:text-brand`}
            >
              <Icon name={item.icon} size={22} />
              {item.label}
              {item.count ? <NavCount count={item.count} floating /> : null}
            </NavLink>
          </li>
        ))}
        {others.length > 0 && (
          <li className="group/more min-w-0 flex-1">
            <button
              type="button"
              popoverTarget="more-places"
              className={`${tabLook} w-full group-has-[a[aria-current]]/more:font-semibold group-has-[a[aria-current]]/more:text-brand`}
            >
              <Icon name="menu" size={22} />
              {more}
              {waiting > 0 && <NavCount count={waiting} floating />}
            </button>
            <MorePlaces id="more-places">
              <ul className="grid grid-cols-2 gap-1">
                <Places items={others} />
              </ul>
            </MorePlaces>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** Tabs that fit a phone of 360 px with a word each. */
const MOST = 5;

const tabLook =
  "relative grid min-h-14 place-content-center justify-items-center px-1 text-xs whitespace-nowrap text-ink-3 -outline-offset-3";

/** Places as the items of a list: in the side bar, and in the sheet behind "more". */
export function Places({ items }: { items: NavItem[] }) {
  return items.map((item) => (
    <li key={item.href}>
      <NavLink href={item.href} exact={item.exact} className={placeLook}>
        <Icon name={item.icon} />
        {item.label}
        {item.count ? <NavCount count={item.count} /> : null}
      </NavLink>
    </li>
  ));
}

const placeLook =
  "flex min-h-11 items-center gap-3 rounded-md px-3 text-ink-2 hover:bg-sunken aria-[current]:bg-brand-soft aria-[current]:font-semibold aria-[current]:text-ink";

type BottomTabsProps = { items: NavItem[]; label: string; more?: string; className?: string };

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
