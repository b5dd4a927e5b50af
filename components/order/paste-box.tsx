import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import type { FormState } from "@/lib/orders/form";
import { IntentButton } from "./intent-button";
import type { FormWords } from "./words";

/** A message copied from a chat, read into the fields below. */
export function PasteBox({ state, words: { form: t } }: { state: FormState; words: FormWords }) {
  return (
    <div className="grid gap-3">
      <Disclosure open={state.pasted === "nothing"} summary={<span className="text-brand">{t.paste}</span>}>
        <div className="grid gap-3">
          <TextArea
            name="paste"
            label={t.pasteLabel}
            hint={t.pasteHint}
            defaultValue={state.values.paste}
            maxLength={1000}
          />
          <IntentButton intent="paste" variant="quiet">
            {t.pasteButton}
          </IntentButton>
        </div>
      </Disclosure>
      {state.pasted && (
        <Notice tone={state.pasted === "filled" ? "info" : "warn"} live>
          {{ filled: t.pasted, elsewhere: t.pastedElsewhere, nothing: t.pastedNothing }[state.pasted]}
        </Notice>
      )}
    </div>
  );
}
