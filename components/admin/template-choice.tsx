import { Tabs } from "@/components/ui/tabs";
import { locales } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { kinds, type MessageKind } from "@/lib/notify/kinds";
import { defaultMessagePolicy } from "@/lib/notify/policy";

/** Which words of a kind: for which way and in which language, each with an address of its own. */
export function TemplateChoice({ chosen, t }: TemplateChoiceProps) {
  const words = t.outbox;
  const href = (channel: string, lang: string) => `?${new URLSearchParams({ channel, lang })}`;
  const ways = [
    "all",
    ...defaultMessagePolicy.channels[kinds[chosen.kind].audience],
  ] as (keyof typeof words.channels)[];
  return (
    <div>
      <Tabs
        label={words.templates.language}
        items={locales.map((locale) => ({
          href: href(chosen.channel, locale),
          label: words.templates.languages[locale],
          current: locale === chosen.locale,
        }))}
      />
      <Tabs
        label={words.templates.channel}
        items={ways.map((channel) => ({
          href: href(channel, chosen.locale),
          label: words.channels[channel],
          current: channel === chosen.channel,
        }))}
      />
    </div>
  );
}

type TemplateChoiceProps = { chosen: { kind: MessageKind; channel: string; locale: string }; t: Messages };
