"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { Answer } from "./hand-actions";

/** Why by hand: a usual reason by one tap, or one's own. */
export function HandReason({ worker, give, given, another, words }: HandReasonProps) {
  const [reason, setReason] = useState("");
  const [state, setState] = useState<"still" | "sending" | { notice: string }>("still");
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const sending = state === "sending";

  async function send(event: FormEvent) {
    event.preventDefault();
    if (sending) return;
    setState("sending");
    const answer = await give(reason).catch((): Answer => ({ ok: false, notice: words.failed }));
    if (answer.ok) given();
    else setState({ notice: answer.notice });
  }

  return (
    <form onSubmit={send} noValidate className="grid gap-3">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="mb-1.5 text-sm font-semibold">{words.reasonsLabel}</legend>
        {Object.entries(words.reasons).map(([key, text], index) => (
          <button
            key={key}
            ref={index === 0 ? first : undefined}
            type="button"
            aria-pressed={reason === text}
            onClick={() => setReason(text)}
            className="min-h-11 rounded-md border border-line-strong px-3 text-sm hover:bg-sunken aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:font-semibold"
          >
            {text}
          </button>
        ))}
      </fieldset>
      <TextInput
        name="hand-reason"
        label={words.reason}
        hint={words.reasonHint}
        error={typeof state === "object" ? state.notice : undefined}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={300}
        required
        autoComplete="off"
        enterKeyHint="send"
      />
      <p role="alert" className="sr-only">
        {typeof state === "object" && state.notice}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" aria-disabled={sending || undefined} className="flex-1">
          {sending && <span className="spinner" aria-hidden />}
          {sending ? words.sending : fill(words.submit, { worker })}
        </Button>
        <Button variant="ghost" onClick={another}>
          {words.another}
        </Button>
      </div>
    </form>
  );
}

type HandReasonProps = {
  worker: string;
  give: (reason: string) => Promise<Answer>;
  given: () => void;
  another: () => void;
  words: Messages["hand"];
};
