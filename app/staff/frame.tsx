import type { ReactNode } from "react";
import { WorkerShell } from "@/components/shell/worker-shell";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { LiveRefresh } from "@/components/ui/live-refresh";
import type { StaffActor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { named } from "@/lib/i18n/named";
import { getWords } from "@/lib/i18n/request";
import { countUnread } from "@/lib/notify/queries";

/** Around every page of the worker's phone; `bare` leaves the bottom of the screen to the page's own next action. */
export async function Frame({ actor, bare, children }: { actor: StaffActor; bare?: boolean; children: ReactNode }) {
  const [{ locale, t }, business, unread] = await Promise.all([
    getWords(),
    getBusiness(),
    countUnread(actor, new Date()),
  ]);
  const { jobs, inbox, me } = t.jobs.tabs;
  return (
    <WorkerShell
      business={{ name: named(business, locale) }}
      words={t.common}
      aside={<LanguageSwitch locale={locale} />}
      tabs={
        bare
          ? undefined
          : [
              { href: "/staff", label: jobs, icon: "list", exact: true },
              { href: "/staff/inbox", label: inbox, icon: "bell", count: unread },
              { href: "/staff/me", label: me, icon: "user" },
            ]
      }
    >
      <LiveRefresh url="/api/live" always />
      {children}
    </WorkerShell>
  );
}
