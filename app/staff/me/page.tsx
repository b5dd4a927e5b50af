import type { Metadata } from "next";
import { signOut } from "@/app/sign-in/actions";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { OfferAlertSwitch } from "@/components/job/offer-alert-switch";
import { ProfileCard } from "@/components/job/profile-card";
import { ReachCard } from "@/components/job/reach-card";
import { Card } from "@/components/ui/card";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { PageHeader } from "@/components/ui/page-header";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { requireWorker } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { getWords } from "@/lib/i18n/request";
import { emailOf } from "@/lib/notify/queries";
import { ownProfile } from "@/lib/staff/queries-profile";
import { Frame } from "../frame";
import { keepEmail } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t.jobs.profile.title };
}

export default async function ProfilePage() {
  const actor = await requireWorker("/staff/me");
  const [{ locale, t }, profile, email] = await Promise.all([getWords(), ownProfile(actor), emailOf(actor)]);
  const words = t.jobs.profile;
  const { themeLight: light, themeDark: dark, themeAuto: auto } = t.common;
  return (
    <Frame actor={actor}>
      <PageHeader title={profile.name} lead={profile.shortName} />
      <div className="grid gap-4">
        <ProfileCard profile={profile} locale={locale} t={t} />
        <ReachCard pushKey={env.VAPID_PUBLIC_KEY} mail={env.SMTP_URL ? { email, save: keepEmail } : null} t={t} />
        <Card title={words.settings}>
          <OfferAlertSwitch label={words.alert} hint={words.alertHint} />
          <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 border-t pt-3">
            <span className="text-sm text-ink-2">{t.common.language}</span>
            <LanguageSwitch locale={locale} />
          </div>
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <span className="text-sm text-ink-2">{t.common.theme}</span>
            <ThemeSwitch label={t.common.theme} words={{ light, dark, auto }} />
          </div>
        </Card>
        <div>
          <SignOutButton action={signOut} label={t.common.signOut} wide />
          <p className="mt-2 text-sm text-ink-3">{words.signOutHint}</p>
        </div>
      </div>
    </Frame>
  );
}
