import { useState } from "react";
import { ChoiceCards } from "@/components/ui/choice-cards";
import { Disclosure } from "@/components/ui/disclosure";
import type { FormState } from "@/lib/orders/form";
import { type FormWords, sentence } from "./words";

/** What is asked of whoever comes: folded away until somebody asks, and not there where nothing can be asked for. */
export function RequestFields({ state: { asks, values, errors }, words }: { state: FormState; words: FormWords }) {
  const t = words.requests;
  const names = ["requests.gender", "requests.language"];
  const asked = Boolean(values.gender || values.language) || names.some((name) => errors[name]);
  // Whoever takes a request back is still in here: it does not fold over them.
  const [open, setOpen] = useState(asked);
  if (asked && !open) setOpen(true);
  const said = { female: t.woman, male: t.man };
  if (asks.genders.length === 0 && asks.languages.length === 0) return null;
  return (
    <Disclosure summary={<Summary t={t} optional={words.optional} />} open={open}>
      <p className="mb-3 text-sm text-ink-3">{t.hint}</p>
      <div className="grid gap-4">
        {asks.genders.length > 0 && (
          <ChoiceCards
            name="requests.gender"
            label={t.gender}
            columns={3}
            value={values.gender}
            options={[{ value: "", label: t.anybody }, ...asks.genders.map((value) => ({ value, label: said[value] }))]}
            error={sentence(words.errors, errors["requests.gender"])}
          />
        )}
        {asks.languages.length > 0 && (
          <ChoiceCards
            name="requests.language"
            label={t.language}
            columns={3}
            value={values.language}
            options={[
              { value: "", label: t.anyLanguage },
              ...asks.languages.map((value) => ({ value, label: t.languages[value] })),
            ]}
            error={sentence(words.errors, errors["requests.language"])}
          />
        )}
      </div>
    </Disclosure>
  );
}

const Summary = ({ t, optional }: { t: FormWords["requests"]; optional: string }) => (
  <span>
    {t.fold} <span className="font-normal text-ink-3">{optional}</span>
  </span>
);
