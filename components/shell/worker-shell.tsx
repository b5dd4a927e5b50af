import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/ui/offline-notice";
import { BottomTabs, type NavItem } from "./bottom-tabs";
import { BrandMark } from "./brand-mark";
import { SkipLink } from "./skip-link";

/** Around every page of a worker's phone. Leave `tabs` out on a page whose bottom belongs to the next action. */
export function WorkerShell({ business, words, aside, tabs, home = "/staff", children }: WorkerShellProps) {
  const dock = tabs ? "[--dock:calc(3.5rem+env(safe-area-inset-bottom))]" : "";
  return (
    <div className={`flex min-h-dvh flex-col bg-ground text-ink ${dock}`}>
      <SkipLink label={words.skip} />
      <header className="border-b bg-paper" data-print="no">
        <div className="mx-auto flex min-h-14 max-w-xl items-center justify-between gap-3 safe-x">
          <BrandMark name={business.name} href={home} />
          <div className="flex items-center">{aside}</div>
        </div>
      </header>
      <OfflineNotice text={words.offline} />
      <main id="main" className="mx-auto flex w-full max-w-xl flex-1 flex-col safe-x not-has-data-bar:pb-4">
        {children}
      </main>
      {tabs && <BottomTabs items={tabs} label={words.menu} />}
    </div>
  );
}

type WorkerShellProps = {
  business: { name: string };
  /** `t.common`. */
  words: { skip: string; offline: string; menu: string };
  /** At the right of the header: the worker's name, the language, sign out. */
  aside?: ReactNode;
  tabs?: NavItem[];
  home?: string;
  children: ReactNode;
};
