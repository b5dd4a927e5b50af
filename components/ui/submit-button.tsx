"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonLook } from "./button-look";

/** The button that sends a form: keeps its size and shows `pendingLabel` while the action runs. */
export function SubmitButton({ variant, size, wide, className, pendingLabel, children, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      className={buttonLook({ variant, size, wide, className })}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      {...rest}
    >
      {pending && <span className="spinner" aria-hidden />}
      <span aria-live="polite">{pending && pendingLabel ? pendingLabel : children}</span>
    </button>
  );
}

type SubmitButtonProps = ComponentProps<"button"> & ButtonLook & { pendingLabel?: string };
