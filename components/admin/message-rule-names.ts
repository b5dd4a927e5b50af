import { clockOfMinute } from "@/lib/form-data";
import type { Messages } from "@/lib/i18n/messages";
import { audiences } from "@/lib/notify/form";

/** What each rule of messages is called where its changes are listed, by the name it is kept under. */
export function messageRuleNames(t: Messages): Record<string, string> {
  const { fields, stored, quiet, quietFields, ways } = t.messageRules;
  const perAudience = audiences.flatMap((audience) => {
    const who = t.outbox.audiences[audience];
    return [
      [`channels.${audience}`, `${who} · ${ways}`],
      [`quiet.${audience}.startMinute`, `${who} · ${quiet} · ${quietFields.startMinute}`],
      [`quiet.${audience}.endMinute`, `${who} · ${quiet} · ${quietFields.endMinute}`],
    ];
  });
  return { ...fields, ...stored, ...Object.fromEntries(perAudience) };
}

/** A rule's value in words: quiet hours as clocks, ways by their names. */
export function messageRuleValue(name: string, value: unknown, t: Messages): string | undefined {
  if (name.startsWith("quiet.") && typeof value === "number") return clockOfMinute(value);
  const channels: Record<string, string> = t.outbox.channels;
  if (Array.isArray(value)) return value.map((way) => channels[String(way)] ?? String(way)).join(t.messageRules.join);
}
