/** How many decimals a currency counts in: 2 for CNY, 0 for JPY. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** A sum as it is typed, "98" or "98.50", in minor units; NaN for anything else, so that the schema refuses it. */
export function readAmount(typed: string, currency: string): number {
  const decimals = decimalsOf(currency);
  const [, whole, part = ""] = /^(\d{1,8})(?:[.．](\d+))?$/.exec(typed.normalize("NFKC").replace(/[¥,\s]/g, "")) ?? [];
  if (whole === undefined || part.length > decimals) return Number.NaN;
  return Number(whole) * 10 ** decimals + Number(part.padEnd(decimals, "0") || "0");
}

/** A sum in minor units as it stands in a field: "98.5" -> "98.50", whole sums without decimals. */
export function writeAmount(amount: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const sum = amount / 10 ** decimals;
  return Number.isInteger(sum) ? String(sum) : sum.toFixed(decimals);
}
