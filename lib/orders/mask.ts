/** A phone number (E.164) that its owner recognises and nobody else can call: "138****5678". */
export function maskPhone(e164: string): string {
  const local = e164.replace(/^\+86/, "");
  return `${local.slice(0, local.startsWith("+") ? 4 : 3)}****${local.slice(-4)}`;
}

/** A name without what makes it somebody's: "张*", "J***". */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  return (letters[0] ?? "") + "*".repeat(Math.min(3, Math.max(1, letters.length - 1)));
}

/**
 * An address without the door: up to the house number in Chinese ("天河区体育西路103号***"), elsewhere without the
 * digits after the first number ("12 Main St, apt *").
 */
export function maskAddress(address: string): string {
  const house = /^.*?\d+\s*(?:号|弄|巷)(?:院|大院)?/u.exec(address)?.[0];
  if (house) return house.length < address.trimEnd().length ? `${house}***` : house;
  let first = true;
  return address.replace(/\d+/g, (digits) => {
    if (!first) return "*";
    first = false;
    return digits;
  });
}
