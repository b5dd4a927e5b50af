import { CheckRow } from "@/components/ui/check-row";
import { ChoiceCards } from "@/components/ui/choice-cards";
import type { ServiceOption } from "@/lib/catalog/schema";
import { fill } from "@/lib/i18n/fill";
import { duration, money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { CountChips } from "./count-chips";
import type { FormWords } from "./words";
import { sentence } from "./words";

/** What can be chosen of a service, each with what it adds to price and time. */
export function OptionFields({ options, values, errors, currency, locale, words }: OptionFieldsProps) {
  const adds = (choice: { amount: number; minutes: number }) =>
    [
      choice.amount !== 0 && fill(words.form.plus, { price: money(choice.amount, currency, locale) }),
      choice.minutes !== 0 && fill(words.form.plusTime, { duration: duration(choice.minutes, locale) }),
    ]
      .filter(Boolean)
      .join(" · ");

  return options.map((option) => {
    const name = `options.${option.key}`;
    const value = values[option.key];
    const error = sentence(words.errors, errors[name]);
    if (option.kind === "choice") {
      return (
        <ChoiceCards
          key={name}
          name={name}
          label={option[locale]}
          error={error}
          value={value || option.choices[0]?.key}
          options={option.choices.map((choice) => ({
            value: choice.key,
            label: choice[locale],
            aside: adds(choice) || undefined,
          }))}
        />
      );
    }
    const only = option.choices[0];
    if (!only) return null;
    if (option.kind === "count") {
      return (
        <CountChips
          key={name}
          name={name}
          label={option[locale]}
          hint={fill(words.form.eachMore, { adds: adds(only) })}
          error={error}
          min={option.min}
          max={option.max}
          value={Number(value) || option.min}
        />
      );
    }
    return (
      <CheckRow
        key={name}
        name={name}
        value="true"
        defaultChecked={value === "true"}
        error={error}
        label={
          <>
            {option[locale]} <span className="num text-sm whitespace-nowrap text-ink-3">{adds(only)}</span>
          </>
        }
      />
    );
  });
}

type OptionFieldsProps = {
  options: ServiceOption[];
  values: Record<string, string>;
  errors: Record<string, string>;
  currency: string;
  locale: Locale;
  words: FormWords;
};
