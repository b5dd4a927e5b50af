"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Messages } from "@/lib/i18n/messages";
import { CopyButton } from "./copy-button";

/** After the form was sent: the new key, or what was typed and what is wrong with it. */
export type KeyState = { name: string; key?: string; error?: string } | null;

/** Makes a key and shows it, once. */
export function KeyForm({ action, words, wait }: KeyFormProps) {
  const [state, send] = useActionState(action, null);
  return (
    <div className="grid gap-4">
      <form action={send} className="flex flex-wrap items-start gap-3" key={state?.key ?? state?.error}>
        <div className="min-w-56 flex-1">
          <TextInput
            name="name"
            label={words.name}
            hint={words.nameHint}
            defaultValue={state?.key ? "" : state?.name}
            error={state?.error}
            maxLength={60}
            required
          />
        </div>
        <div className="pt-7">
          <SubmitButton pendingLabel={wait}>{words.create}</SubmitButton>
        </div>
      </form>
      {state?.key && (
        <Notice tone="ok" title={words.createdTitle} live>
          <p>
            {state.name}: {words.createdText}
          </p>
          <p className="mt-2 flex flex-wrap items-center gap-2">
            <code className="rounded-sm bg-paper px-2 py-1 break-all select-all">{state.key}</code>
            <CopyButton text={state.key} label={words.copy} done={words.copyDone} />
          </p>
        </Notice>
      )}
    </div>
  );
}

type KeyFormProps = {
  action: (state: KeyState, form: FormData) => Promise<KeyState>;
  words: Messages["admin"]["keys"];
  wait: string;
};
