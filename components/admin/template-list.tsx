import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locale";
import { type Messages, messages } from "@/lib/i18n/messages";
import { kinds, type MessageKind } from "@/lib/notify/kinds";
import type { Audience } from "@/prisma/generated/enums";

type Written = { kind: string; channel: string; locale: string };

/** Every kind of message with its built-in title, by audience; those with words of their own are marked. */
export function TemplateList({ written, locale, t }: { written: Written[]; locale: Locale; t: Messages }) {
  const words = t.outbox;
  const audiences = Object.entries(words.audiences) as [Audience, string][];
  const own = (kind: string) =>
    written
      .filter((one) => one.kind === kind)
      .map((one) => [named(words.channels, one.channel), named(words.templates.languages, one.locale)].join(" "));
  return (
    <div className="grid gap-4">
      {audiences.map(([audience, label]) => (
        <Card key={audience} id={audience} title={label} flush>
          <ul className="mt-2 divide-y divide-line">
            {(Object.keys(kinds) as MessageKind[])
              .filter((kind) => kinds[kind].audience === audience)
              .map((kind) => (
                <li key={kind} className="relative px-4 py-2 hover:bg-sunken/60">
                  <a
                    href={`/admin/messages/templates/${kind}`}
                    className="font-semibold underline underline-offset-4 after:absolute after:inset-0"
                  >
                    {words.kinds[kind]}
                  </a>
                  <p className="truncate text-sm text-ink-2">{messages(locale).notify[kind].body}</p>
                  {own(kind).length > 0 && (
                    <p className="text-sm font-semibold">{[words.templates.own, own(kind).join("、")].join(" · ")}</p>
                  )}
                </li>
              ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

const named = (names: Record<string, string>, key: string): string => names[key] ?? key;
