import { Icon } from "@/components/ui/icon";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import type { StaffActor } from "@/lib/auth/actor";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** Who is signed in, the language, the appearance, the way out. */
export function OfficeAside({ actor, locale, t, signOut }: OfficeAsideProps) {
  return (
    <div className="flex items-center gap-1 lg:grid lg:gap-0">
      <p className="truncate px-2 text-sm text-ink-2 max-lg:hidden">
        {fill(t.admin.signedInAs, { name: actor.name, role: t.admin.roles[actor.role] })}
      </p>
      <div className="flex items-center lg:justify-between">
        <LanguageSwitch locale={locale} />
        <form action={signOut}>
          <button
            type="submit"
            className="touch inline-flex items-center justify-center gap-2 rounded-md px-2 text-sm text-ink-2 hover:bg-sunken hover:text-ink"
          >
            <Icon name="logout" size={18} />
            <span className="max-sm:sr-only">{t.common.signOut}</span>
          </button>
        </form>
      </div>
      <div className="max-lg:hidden">
        <ThemeSwitch
          label={t.common.theme}
          words={{ light: t.common.themeLight, dark: t.common.themeDark, auto: t.common.themeAuto }}
        />
      </div>
    </div>
  );
}

type OfficeAsideProps = { actor: StaffActor; locale: Locale; t: Messages; signOut: () => Promise<void> };
