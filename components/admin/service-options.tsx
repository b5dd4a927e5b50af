import { Card } from "@/components/ui/card";
import type { ServiceOption } from "@/lib/catalog/schema";
import { duration, money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** What customers can choose of a service, with what each adds. */
export function ServiceOptions({ options, currency, locale, t }: ServiceOptionsProps) {
  const words = t.staffAdmin.services;
  return (
    <Card id="options" title={words.options}>
      {options.length === 0 && <p className="text-ink-3">{words.optionsNone}</p>}
      <dl className="grid gap-3 sm:grid-cols-2">
        {options.map((option) => (
          <div key={option.key}>
            <dt className="font-semibold">{option[locale]}</dt>
            {option.choices.map((choice) => (
              <dd key={choice.key} className="flex justify-between gap-4 text-sm text-ink-2">
                <span>{choice[locale]}</span>
                <span className="num">
                  {[
                    choice.amount !== 0 && `+${money(choice.amount, currency, locale)}`,
                    choice.minutes !== 0 && `+${duration(choice.minutes, locale)}`,
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </Card>
  );
}

type ServiceOptionsProps = { options: ServiceOption[]; currency: string; locale: Locale; t: Messages };
