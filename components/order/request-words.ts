import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import type { Requests } from "@/lib/staff/requests";

/** What a customer asks of whoever comes, in words: "女服务人员、会说粤语"; empty for nothing. */
export function requestWords(
  { gender, language }: Requests,
  { requests: words }: Pick<Messages, "requests">,
  locale: Locale,
): string {
  const said = [
    gender && { female: words.woman, male: words.man }[gender],
    language && fill(words.speaks, { language: words.languages[language] }),
  ];
  return said.filter(Boolean).join(locale === "zh" ? "、" : ", ");
}
