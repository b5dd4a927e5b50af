import { Card } from "@/components/ui/card";
import { DURATION_DAYS, type UsualDuration } from "@/lib/catalog/duration";
import { fill } from "@/lib/i18n/fill";
import { count } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** How long visits of the service really take, beside its planned minutes. It changes nothing by itself. */
export function ServiceDuration({ usual, planned, locale, t }: ServiceDurationProps) {
  const words = t.staffAdmin.services.usual;
  const minutes = (share: number) => count(share * planned, locale);
  return (
    <Card title={words.title}>
      {usual ? (
        <>
          <p>
            {fill(words.took, {
              middle: minutes(usual.middle),
              low: minutes(usual.low),
              high: minutes(usual.high),
              planned: minutes(1),
            })}
          </p>
          <p className="mt-1 text-sm text-ink-3">{fill(words.from, { days: DURATION_DAYS, n: usual.visits })}</p>
        </>
      ) : (
        <p className="text-ink-2">{words.few}</p>
      )}
    </Card>
  );
}

type ServiceDurationProps = {
  usual: UsualDuration | null;
  /** Minutes, without options. */
  planned: number;
  locale: Locale;
  t: Messages;
};
