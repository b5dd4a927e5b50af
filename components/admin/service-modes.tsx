import { type Column, DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ServiceMode } from "@/lib/dispatch/queries-shadow";
import { fill } from "@/lib/i18n/fill";
import { percent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { DispatchMode } from "@/prisma/generated/enums";

/** How each service is dispatched, how often managers agreed, and the switch; `change` null: to be read only. */
export function ServiceModes({ services, change, locale, t }: ServiceModesProps) {
  const words = t.dispatchAdmin;
  const columns: Column<ServiceMode>[] = [
    { key: "name", header: t.staffAdmin.services.title, cell: (service) => named(service, locale) },
    { key: "mode", header: words.now, cell: ({ mode }) => words.modes[mode] },
    { key: "agreed", header: words.agreed, cell: (service) => agreementWords(service, locale, t) },
    {
      key: "waiting",
      header: words.waiting,
      end: true,
      cell: ({ waiting }) =>
        waiting > 0 ? (
          <a href="/admin/escalations" className="underline underline-offset-4">
            {waiting}
          </a>
        ) : (
          0
        ),
    },
  ];
  if (change) {
    columns.push({
      key: "change",
      header: words.switch,
      cell: ({ id, nameZh, nameEn, mode, confirmed, overridden }) => {
        const other = mode === "shadow" ? "automatic" : "shadow";
        return (
          <form action={change(id, other)}>
            <SubmitButton
              size="sm"
              variant={mode === "shadow" && isProven({ confirmed, overridden }) ? "primary" : "quiet"}
              pendingLabel={t.common.sending}
            >
              {words.switchTo[other]}
              <span className="sr-only">{named({ nameZh, nameEn }, locale)}</span>
            </SubmitButton>
          </form>
        );
      },
    });
  }
  return <DataTable caption={words.lead} columns={columns} rows={services} rowKey={({ id }) => id} />;
}

/** So many answers, and so few differences, that the switch is the next thing to do. */
const isProven = ({ confirmed, overridden }: Pick<ServiceMode, "confirmed" | "overridden">): boolean =>
  confirmed + overridden >= 10 && confirmed >= 9 * overridden;

/** "12 次里 11 次一致（92%）". */
export function agreementWords(
  { confirmed, overridden }: { confirmed: number; overridden: number },
  locale: Locale,
  t: Messages,
): string {
  const all = confirmed + overridden;
  if (all === 0) return t.dispatchAdmin.noneYet;
  return fill(t.dispatchAdmin.agreement, { n: confirmed, all, share: percent(confirmed / all, locale) });
}

type ServiceModesProps = {
  services: ServiceMode[];
  change: ((id: string, mode: DispatchMode) => () => Promise<void>) | null;
  locale: Locale;
  t: Messages;
};
