"use client";

import {
  type FocusEvent,
  type FormEvent,
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
} from "react";
import type { FormState } from "@/lib/orders/form";
import { forgetDraft, restoreDraft, saveDraft } from "./draft";
import { type Chosen, chosenIn, dropOtherDays, renewKey } from "./form-reading";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** Fields after which the server is asked again: what is wrong, which area, which windows, how much is left. */
const ASKED_ON_LEAVING = /^(customer\.phone|customer\.email|pickup\.text|address\.text|items\..*)$/;

/**
 * What a script adds to the form: it asks the server when a field that matters was left, keeps the draft, and knows
 * what is chosen right now. The fields themselves stay the browser's.
 */
export function useOrderForm(action: FormAction, initial: FormState, slug: string) {
  const [state, dispatch, busy] = useActionState(action, initial);
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef(new Map<string, string>());
  const sending = useRef(false);
  const [chosen, setChosen] = useState<Chosen>(state.values);

  const look = useCallback(() => form.current && setChosen(chosenIn(form.current)), []);
  const ask = useCallback(() => {
    if (!form.current) return;
    look();
    const data = new FormData(form.current);
    data.set("intent", "check");
    startTransition(() => dispatch(data));
  }, [dispatch, look]);

  useEffect(() => {
    if (form.current) renewKey(form.current);
    if (state === initial && form.current && restoreDraft(slug, form.current)) ask();
    return () => {
      if (sending.current) forgetDraft(slug);
    };
  }, []);
  // Every answer of the server may have changed the fields.
  useEffect(() => {
    sending.current = false;
    look();
  }, [state]);

  const onChange = ({ target }: FormEvent) => {
    if (!isBox(target) || !form.current) return;
    if (target.name === "day") dropOtherDays(form.current, target.value);
    if (/^(options|requests)\./.test(target.name)) ask();
    else look();
    saveDraft(slug, form.current);
  };
  const onBlur = ({ target }: FocusEvent) => {
    if (!isBox(target) || !ASKED_ON_LEAVING.test(target.name)) return;
    if ((asked.current.get(target.name) ?? target.defaultValue) === target.value) return;
    asked.current.set(target.name, target.value);
    ask();
  };
  const onSubmit = (event: FormEvent) => {
    const button = (event.nativeEvent as SubmitEvent).submitter;
    sending.current = !(button instanceof HTMLButtonElement) || button.value === "order";
  };
  return { state, busy, chosen, ask, props: { ref: form, action: dispatch, onChange, onBlur, onSubmit } };
}

const isBox = (target: EventTarget) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
