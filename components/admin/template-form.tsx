import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { htmlLang, type Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import type { MessageKind } from "@/lib/notify/kinds";
import { variablesOf, type Words } from "@/lib/notify/template";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TemplatePreview } from "./template-preview";
import { TypedArea, TypedInput } from "./typed-fields";

/** The words of a template, what they may speak of, and how they read. */
export function TemplateForm({ chosen, words: said, values, save, reset, t }: TemplateFormProps) {
  const words = t.outbox.templates;
  const lang = htmlLang[chosen.locale];
  const known = variablesOf(chosen.kind);
  const preview = <TemplatePreview title={words.preview} said={said} values={pick(values, known)} lang={lang} />;
  return (
    <>
      {save ? (
        <ActionForm action={save} className="grid gap-4" label={words.title}>
          <Card>
            <div className="grid gap-4">
              <TypedInput name="title" label={words.heading} defaultValue={said.title} maxLength={60} lang={lang} />
              <TypedArea name="body" label={words.body} defaultValue={said.body} maxLength={1000} lang={lang} />
              <div>
                <p className="text-sm font-semibold">{words.variables}</p>
                <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
                  {known.map((name) => (
                    <li key={name} className="text-sm">
                      <code className="rounded-sm bg-sunken px-1">{`{${name}}`}</code> {words.names[name]}
                    </li>
                  ))}
                </ul>
                <p className="mt-1 text-sm text-ink-3">{words.variablesHint}</p>
              </div>
            </div>
          </Card>
          {preview}
          <SubmitButton size="lg" className="sm:justify-self-start" pendingLabel={t.common.sending}>
            {words.save}
          </SubmitButton>
        </ActionForm>
      ) : (
        <>
          <Notice>{words.readOnly}</Notice>
          {preview}
        </>
      )}
      {reset && (
        <form action={reset}>
          <SubmitButton variant="quiet" pendingLabel={t.common.sending}>
            {words.reset}
          </SubmitButton>
        </form>
      )}
    </>
  );
}

const pick = (values: Record<string, string>, names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? ""]));

type TemplateFormProps = {
  chosen: { kind: MessageKind; locale: Locale };
  words: Words;
  /** What the variables stand for in the preview. */
  values: Record<string, string>;
  save: FormAction | null;
  reset: (() => Promise<void>) | null;
  t: Messages;
};
