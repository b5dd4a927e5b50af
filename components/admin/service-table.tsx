import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon, type IconName } from "@/components/ui/icon";
import { Money } from "@/components/ui/money";
import type { ServiceView } from "@/lib/catalog/queries";
import { fill } from "@/lib/i18n/fill";
import { duration } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { SkillView } from "@/lib/staff/queries";

/** What the business offers: price, time, and what one must be able to do. */
export function ServiceTable({ services, skills, currency, edits, locale, t }: ServiceTableProps) {
  const words = t.staffAdmin.services;
  const columns: Column<ServiceView>[] = [
    {
      key: "name",
      header: words.title,
      cell: (service) => (
        <span className={`inline-flex items-center gap-2 ${service.active ? "" : "text-ink-3"}`}>
          <Icon name={service.icon in t.staffAdmin.services.icons ? (service.icon as IconName) : "home"} size={18} />
          {named(service, locale)}
        </span>
      ),
    },
    {
      key: "price",
      header: fill(words.price, { currency }),
      end: true,
      cell: ({ baseAmount }) => <Money amount={baseAmount} currency={currency} locale={locale} />,
    },
    {
      key: "duration",
      header: words.duration,
      end: true,
      cell: ({ durationMinutes, crew }) =>
        [duration(durationMinutes, locale), ...(crew > 1 ? [fill(words.crewSize, { n: crew })] : [])].join(" · "),
    },
    {
      key: "skill",
      header: words.skill,
      cell: ({ skillId, minLevel }) => {
        const skill = skills.find(({ id }) => id === skillId);
        return `${skill ? named(skill, locale) : ""} ${minLevel}`;
      },
    },
    { key: "asap", header: words.asapAllowed, cell: ({ asapAllowed }) => (asapAllowed ? t.common.yes : t.common.no) },
    { key: "active", header: words.active, cell: ({ active }) => (active ? t.common.yes : words.inactive) },
  ];
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={services}
      rowKey={({ id }) => id}
      rowHref={edits ? ({ id }) => `/admin/services/${id}` : undefined}
    />
  );
}

type ServiceTableProps = {
  services: ServiceView[];
  skills: SkillView[];
  currency: string;
  /** Rows open only for those who may change them. */
  edits: boolean;
  locale: Locale;
  t: Messages;
};
