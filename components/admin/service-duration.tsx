import { Card } from "@/components/ui/card";
import { DURATION_DAYS, type UsualDuration } from "@/lib/catalog/duration";
import { fill } from "@/lib/i18n/fill";
import { count } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** How long visits of the service really took, beside what is planned. It changes nothing by itself. */
export function ServiceDuration({ usual, locale, t }: { usual: UsualDuration | null; locale: Locale; t: Messages }) {
  const words = t.staffAdmin.services.usual;
  const minutes = (value: number) => count(value, locale);
  return (
    <Card title={words.title}>
      {usual ? (
        <>
          <p>
            {fill(words.took, {
              middle: minutes(usual.middle),
              low: minutes(usual.low),
              high: minutes(usual.high),
              planned: minutes(usual.planned),
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
