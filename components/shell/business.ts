import type { CSSProperties } from "react";

/** What a page wears of the business: its name in the reader's language, its hue (0-359), its phone. */
export type ShellBusiness = { name: string; brandHue?: number; phone?: string };

/** The attributes that put the business's hue on a part of the page. */
export function brandWear(business: ShellBusiness) {
  if (business.brandHue === undefined) return {};
  return { "data-brand": "", style: { "--brand-hue": business.brandHue } as CSSProperties };
}
