import type { ChosenOptions, ServiceOption } from "@/lib/catalog/schema";

/** One line of a price: what for (both languages), and how much in minor units. */
export type PriceLine = { key: string; zh: string; en: string; amount: number };

/** A priced order: the total, its lines, and how long the visit takes. */
export type Quote = { amount: number; lines: PriceLine[]; minutes: number };

/** What the price of an order depends on. Amounts in minor units of the business's currency. */
export type Priced = {
  service: { nameZh: string; nameEn: string; baseAmount: number; durationMinutes: number; asapFeeAmount: number };
  options: ServiceOption[];
  chosen: ChosenOptions;
  items: { sku: string; nameZh: string; nameEn: string; amount: number; quantity: number }[];
  area: { nameZh: string; nameEn: string; feeAmount: number } | null;
  asap: boolean;
};

/** Prices an order: base + options + items + area fee + as-soon-as-possible fee. Lines of zero are left out but the base. */
export function quote({ service, options, chosen, items, area, asap }: Priced): Quote {
  const picked = options.flatMap((option) => pick(option, chosen[option.key]));
  const lines: PriceLine[] = [
    { key: "base", zh: service.nameZh, en: service.nameEn, amount: service.baseAmount },
    ...picked.map(({ line }) => line),
    ...items.map((item) => ({
      key: `item.${item.sku}`,
      zh: `${item.nameZh} × ${item.quantity}`,
      en: `${item.nameEn} × ${item.quantity}`,
      amount: item.amount * item.quantity,
    })),
    ...(area
      ? [{ key: "area", zh: `${area.nameZh}上门费`, en: `${area.nameEn} call-out fee`, amount: area.feeAmount }]
      : []),
    ...(asap ? [{ key: "asap", zh: "加急费", en: "Express fee", amount: service.asapFeeAmount }] : []),
  ].filter((line) => line.key === "base" || line.amount !== 0);
  return {
    lines,
    amount: lines.reduce((sum, line) => sum + line.amount, 0),
    minutes: picked.reduce((sum, { minutes }) => sum + minutes, service.durationMinutes),
  };
}

/**
 * Checks what was chosen against what the service offers.
 * @returns the choices with defaults filled in (first choice, no extra, smallest count), or which option is wrong.
 */
export function readChosen(
  options: ServiceOption[],
  chosen: ChosenOptions,
): { ok: true; chosen: ChosenOptions } | { ok: false; wrong: string[] } {
  const known = new Set(options.map((option) => option.key));
  const wrong = Object.keys(chosen).filter((key) => !known.has(key));
  const full: ChosenOptions = {};
  for (const option of options) {
    const value = readOne(option, chosen[option.key]);
    if (value === undefined) wrong.push(option.key);
    else full[option.key] = value;
  }
  return wrong.length ? { ok: false, wrong } : { ok: true, chosen: full };
}

function readOne(option: ServiceOption, value: ChosenOptions[string] | undefined): ChosenOptions[string] | undefined {
  if (option.kind === "choice") {
    if (value === undefined || value === "") return option.choices[0]?.key;
    return option.choices.some((choice) => choice.key === value) ? value : undefined;
  }
  if (option.kind === "extra") {
    if (value === undefined || value === "" || value === false || value === "false") return false;
    return value === true || value === "true" || value === "on" ? true : undefined;
  }
  if (value === undefined || value === "") return option.min;
  const count = Number(value);
  return Number.isInteger(count) && count >= option.min && count <= option.max ? count : undefined;
}

function pick(option: ServiceOption, value: ChosenOptions[string] | undefined): { line: PriceLine; minutes: number }[] {
  const choice = option.kind === "choice" ? option.choices.find(({ key }) => key === value) : option.choices[0];
  if (!choice) return [];
  const times =
    option.kind === "choice" ? 1 : option.kind === "extra" ? Number(value === true) : Number(value) - option.min;
  if (!times) return [];
  const many = option.kind === "count" ? ` × ${value}` : "";
  return [
    {
      line: { key: option.key, zh: choice.zh + many, en: choice.en + many, amount: choice.amount * times },
      minutes: choice.minutes * times,
    },
  ];
}
