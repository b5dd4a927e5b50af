import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/ui/offline-notice";
import { BottomTabs, type NavItem, Places } from "./bottom-tabs";
import { BrandMark } from "./brand-mark";
import { SkipLink } from "./skip-link";

/** Around every page of the office: places at the side on a desk, along the bottom on a phone. */
export function AdminShell({ business, words, items, aside, home = "/admin", children }: AdminShellProps) {
  return (
    <div className="flex min-h-dvh flex-col bg-ground text-ink lg:flex-row">
      <SkipLink label={words.skip} />
      <header
        data-print="no"
        className="border-b bg-paper lg:sticky lg:top-0 lg:flex lg:h-dvh lg:w-56 lg:flex-none lg:flex-col lg:border-e lg:border-b-0"
      >
        <div className="flex min-h-14 items-center justify-between gap-3 safe-x lg:flex-none">
          <BrandMark name={business.name} href={home} />
          <div className="flex items-center lg:hidden">{aside}</div>
        </div>
        <nav aria-label={words.menu} className="hidden flex-1 overflow-y-auto px-2 py-2 lg:block">
          <ul className="grid gap-0.5">
            <Places items={items} />
          </ul>
        </nav>
        <div className="hidden border-t p-2 lg:block">{aside}</div>
      </header>
      <div className="flex min-w-0 flex-1 flex-col max-lg:[--dock:calc(3.5rem+env(safe-area-inset-bottom))]">
        <OfflineNotice text={words.offline} />
        <main id="main" className="mx-auto flex w-full max-w-7xl flex-1 flex-col safe-x pb-8 lg:px-6">
          {children}
        </main>
      </div>
      <BottomTabs items={items} label={words.menu} more={words.more} className="lg:hidden" />
    </div>
  );
}

type AdminShellProps = {
  business: { name: string };
  /** `t.common`. */
  words: { skip: string; offline: string; menu: string; more: string };
  items: NavItem[];
  /** Who is signed in, the language, sign out; in the side bar's foot, or at the right of the header on a phone. */
  aside?: ReactNode;
  home?: string;
  children: ReactNode;
};
