import type { ChosenOptions, ServiceOption } from "@/lib/catalog/schema";
import type { Locale } from "@/lib/i18n/locale";

/** What the customer chose, as lines for the worker: "台数: 3", "擦玻璃". An extra that was not taken has no line. */
export function chosenLines(options: ServiceOption[], chosen: ChosenOptions, locale: Locale): string[] {
  const colon = locale === "zh" ? "：" : ": ";
  return options.flatMap((option) => {
    const value = chosen[option.key];
    if (option.kind === "extra") return value === true ? [option[locale]] : [];
    if (option.kind === "count") return value === undefined ? [] : [`${option[locale]}${colon}${value}`];
    const choice = option.choices.find(({ key }) => key === value);
    return choice ? [`${option[locale]}${colon}${choice[locale]}`] : [];
  });
}
