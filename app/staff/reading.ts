import { getBusiness } from "@/lib/business/queries";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { getWords } from "@/lib/i18n/request";

/** How this request reads times, with the words of its language. */
export async function getReading(): Promise<{ reading: Reading; t: Messages }> {
  const [{ locale, t }, { zone }] = await Promise.all([getWords(), getBusiness()]);
  return { reading: { locale, zone, now: new Date() }, t };
}
