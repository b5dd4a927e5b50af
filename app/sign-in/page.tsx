import type { Metadata } from "next";
import { DemoLogins } from "@/components/auth/demo-logins";
import { SignInForm } from "@/components/auth/sign-in-form";
import { SignOutButton } from "@/components/auth/sign-out-button";
import { CustomerShell } from "@/components/shell/customer-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Slip } from "@/components/ui/slip";
import { demoLogins } from "@/lib/auth/queries";
import { currentActor, startPage } from "@/lib/auth/session";
import { safeBack } from "@/lib/back";
import { getBusiness } from "@/lib/business/queries";
import { fill } from "@/lib/i18n/fill";
import { named } from "@/lib/i18n/named";
import { getWords } from "@/lib/i18n/request";
import { signIn, signOut } from "./actions";

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t.signIn.title, robots: { index: false } };
}

export default async function SignInPage({ searchParams }: Props) {
  const [{ locale, t }, { next, error }, business, actor, demo] = await Promise.all([
    getWords(),
    searchParams,
    getBusiness(),
    currentActor(),
    demoLogins(),
  ]);
  const words = t.signIn;
  const to = safeBack(typeof next === "string" ? next : "/", null, null);
  const logins = demo.map(({ role, ...login }) => ({
    ...login,
    role: words.roles[role],
    hint: words.roleHints[role],
  }));
  return (
    <CustomerShell business={{ name: named(business, locale) }} locale={locale} words={t.common}>
      <PageHeader title={words.title} lead={words.lead} />
      {actor && (
        <div className="mb-4">
          <Notice
            action={
              <div className="flex flex-wrap gap-2">
                <ButtonLink href={startPage(actor.role)}>{words.go}</ButtonLink>
                <SignOutButton action={signOut} label={t.common.signOut} />
              </div>
            }
          >
            {fill(words.already, { name: actor.name })}
          </Notice>
        </div>
      )}
      <Slip as="section">
        <SignInForm action={signIn} next={to} failed={error !== undefined} words={words} />
      </Slip>
      {logins.length > 0 && (
        <section aria-labelledby="demo-title" className="mt-6">
          <h2 id="demo-title" className="text-base">
            {words.demoTitle}
          </h2>
          <p className="mb-2 text-sm text-ink-2">{fill(words.demoLead, { password: demo[0]?.password ?? "" })}</p>
          <DemoLogins action={signIn} next={to} logins={logins} failed={words.failed} />
        </section>
      )}
    </CustomerShell>
  );
}
