"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/i18n/fill";
import { percent } from "@/lib/i18n/format";
import { TrialAnswer, type TrialView } from "./trial-answer";
import { useTrial } from "./use-trial";

/**
 * The form of a trial and its answer. With script the trial runs beside the page and says how far it is; without, the
 * form asks the server, which gives the page with `answer`.
 */
export function TrialPanel({ page, view, answer, children }: TrialPanelProps) {
  const { state, run, stop } = useTrial(page);
  const result = useRef<HTMLDivElement>(null);
  const { words, locale } = view.look;
  useEffect(() => {
    if (state.at !== "rest") result.current?.scrollIntoView({ block: "nearest" });
    if (state.at === "done") result.current?.focus();
  }, [state.at]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(event.currentTarget);
  };
  const done = state.at === "running" ? fill(words.progress, { n: percent(state.share, locale) }) : "";
  return (
    <div className="grid gap-4">
      <form action={page} className="grid gap-4" noValidate onSubmit={submit} aria-label={words.title}>
        {children}
        <input type="hidden" name="run" value="1" />
        <Button type="submit" variant="primary" size="lg" className="sm:justify-self-start">
          {words.run}
        </Button>
      </form>
      <div ref={result} tabIndex={-1} className="grid scroll-mt-4 gap-4 outline-none">
        {state.at === "running" && (
          <div className="grid gap-2 rounded-lg border bg-paper p-4">
            <div className="flex items-center justify-between gap-4">
              <p className="font-semibold">{words.running}</p>
              <Button onClick={stop}>{words.stop}</Button>
            </div>
            <progress className="h-2 w-full accent-brand" max={1} value={state.share} aria-label={words.running}>
              {done}
            </progress>
            <p className="num text-sm text-ink-2">{done}</p>
          </div>
        )}
        {state.at === "stopped" && <Notice live>{words.stopped}</Notice>}
        {state.at === "failed" && (
          <Notice tone="error" live>
            {words.failed}
          </Notice>
        )}
        {state.at === "done" ? <TrialAnswer trial={state.trial} view={view} /> : state.at === "rest" && answer}
      </div>
    </div>
  );
}

type TrialPanelProps = { page: string; view: TrialView; answer: ReactNode; children: ReactNode };
