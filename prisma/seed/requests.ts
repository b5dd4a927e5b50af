import type { Requests } from "@/lib/staff/requests";

/**
 * What a household asks of whoever comes, by its number: every eleventh would have a woman to clean, every thirteenth
 * speaks Cantonese, and a few for whom the locksmith or the fitter comes speak English only.
 */
export function requestsOf(phone: string, skill: string): Requests | undefined {
  const number = Number(phone.slice(-6));
  if (skill === "cleaning" && number % 11 === 3) return { gender: "female" };
  if (number % 13 === 5) return { language: "yue" };
  if ((skill === "locks" || skill === "assembly") && number % 17 === 4) return { language: "en" };
  return undefined;
}
