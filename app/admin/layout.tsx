import type { Metadata } from "next";
import type { ReactNode } from "react";
import { signOut } from "@/app/sign-in/actions";
import { OfficeAside } from "@/components/admin/office-aside";
import { officeNav } from "@/components/admin/office-nav";
import { AdminShell } from "@/components/shell/admin-shell";
import { currentActor } from "@/lib/auth/session";
import { getBusiness } from "@/lib/business/queries";
import { countOpenComplaints } from "@/lib/complaints/queries";
import { named } from "@/lib/i18n/named";
import { getWords } from "@/lib/i18n/request";
import { countUnread } from "@/lib/notify/queries";
import { countEscalated } from "@/lib/orders/queries-escalations";

/** The frame of the office. Each page checks for itself who may see it. */
export const metadata: Metadata = { manifest: "/admin/app.webmanifest" };

export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor || actor.role === "worker") return children;
  const [{ locale, t }, business, escalations, complaints, inbox] = await Promise.all([
    getWords(),
    getBusiness(),
    countEscalated(actor),
    countOpenComplaints(actor),
    countUnread(actor, new Date()),
  ]);
  return (
    <AdminShell
      business={{ name: named(business, locale) }}
      words={t.common}
      items={officeNav(actor, { escalations, complaints, inbox }, t.admin.nav)}
      aside={<OfficeAside actor={actor} locale={locale} t={t} signOut={signOut} />}
    >
      {children}
    </AdminShell>
  );
}
