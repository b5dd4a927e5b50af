"use client";

import type { ComponentProps } from "react";
import { DayPicker } from "@/components/order/day-picker";
import { CheckRow } from "@/components/ui/check-row";
import { ChoiceCards } from "@/components/ui/choice-cards";
import { FieldNotes } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useAnswer } from "./action-form";

/** The kit's fields inside an `ActionForm`: after a refusal they hold what was typed and say what is wrong. */
export function TypedInput(props: ComponentProps<typeof TextInput>) {
  const { answered, typed, error } = useAnswer(props.name);
  const kept = answered && props.type !== "password" ? (typed[0] ?? "") : props.defaultValue;
  return <TextInput {...props} defaultValue={kept} error={error ?? props.error} />;
}

export function TypedArea(props: ComponentProps<typeof TextArea>) {
  const { answered, typed, error } = useAnswer(props.name);
  return (
    <TextArea {...props} defaultValue={answered ? (typed[0] ?? "") : props.defaultValue} error={error ?? props.error} />
  );
}

export function TypedSelect(props: ComponentProps<typeof Select>) {
  const { answered, typed, error } = useAnswer(props.name);
  return <Select {...props} defaultValue={answered ? typed[0] : props.defaultValue} error={error ?? props.error} />;
}

export function TypedCheck(props: ComponentProps<typeof CheckRow>) {
  const { answered, typed, error } = useAnswer(props.name);
  const value = props.value === undefined ? "on" : String(props.value);
  const checked = answered ? typed.includes(value) : props.defaultChecked;
  return <CheckRow {...props} defaultChecked={checked} error={error ?? props.error} />;
}

export function TypedChoices(props: ComponentProps<typeof ChoiceCards>) {
  const { answered, typed, error } = useAnswer(props.name);
  return <ChoiceCards {...props} value={answered ? typed : props.value} error={error ?? props.error} />;
}

/** The calendar of free windows, `id` "window". */
export function TypedDays({ label, ...props }: ComponentProps<typeof DayPicker> & { label: string }) {
  const { answered, typed, error } = useAnswer("window");
  const window = answered ? (typed[0] ?? "") : props.window;
  return (
    <fieldset id="window" tabIndex={-1} className="grid min-w-0 gap-3" aria-describedby={error && "window-error"}>
      <legend className="sr-only">{label}</legend>
      <DayPicker {...props} window={window} day={window.split("/")[0] || props.day} />
      <FieldNotes id="window" error={error} />
    </fieldset>
  );
}

/** A small time field of a table: its label is for screen readers. */
export function TypedTime({ name, label, value }: { name: string; label: string; value?: string }) {
  const { answered, typed } = useAnswer(name);
  return (
    <input
      type="time"
      name={name}
      aria-label={label}
      defaultValue={answered ? typed[0] : value}
      className="num min-h-11 w-28 rounded-md border border-line-strong bg-paper px-2 text-sm"
    />
  );
}

/** What is wrong with the shifts as a whole. */
export function ShiftError() {
  return <FieldNotes id="shifts" error={useAnswer("shifts").error} />;
}
