import { z } from "zod";

/** What a customer may ask for, in the order of the form. */
export const genders = ["female", "male"] as const;

export type Gender = (typeof genders)[number];

/** Languages that people may speak with customers, by their codes (ISO 639-1, where it has none 639-3). */
export const languages = ["zh", "yue", "nan", "hak", "wuu", "en", "ja", "ko"] as const;

export type Language = (typeof languages)[number];

/** What a customer asks of whoever comes; what is left out is all the same to them. Messages are keys of `fieldErrors`. */
export const requestsInput = z.object({
  gender: z.enum(genders, "option_wrong").optional(),
  language: z.enum(languages, "option_wrong").optional(),
});

export type Requests = z.infer<typeof requestsInput>;

/** The languages of a list that are known, each once, in the order of `languages`. */
export const knownLanguages = (codes: Iterable<string>): Language[] => {
  const given = new Set(codes);
  return languages.filter((code) => given.has(code));
};

/** Is anything asked for? */
export const asksAnything = ({ gender, language }: Requests = {}): boolean => Boolean(gender ?? language);

/** What an order's columns ask for. */
export function requestsOf(row: { wantsGender: Gender | null; wantsLanguage: string | null }): Requests {
  const [language] = knownLanguages(row.wantsLanguage ? [row.wantsLanguage] : []);
  return { ...(row.wantsGender && { gender: row.wantsGender }), ...(language && { language }) };
}

/**
 * The first request that a person does not meet; null if they meet all. Only what is known of them counts: nobody is
 * sent on a guess.
 */
export function unmetRequest(
  { gender, languages: spoken }: { gender?: Gender; languages?: ReadonlySet<string> },
  requests: Requests = {},
): "wrong_gender" | "wrong_language" | null {
  if (requests.gender && gender !== requests.gender) return "wrong_gender";
  if (requests.language && !spoken?.has(requests.language)) return "wrong_language";
  return null;
}
