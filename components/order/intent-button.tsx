"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonLook } from "@/components/ui/button-look";
import type { Intent } from "@/lib/orders/form";

/** One of several buttons of a form: says which one was pressed, and shows `busy` only when it was this one. */
export function IntentButton({ intent, busy, variant, size, wide, className, children, ...rest }: IntentButtonProps) {
  const { pending, data } = useFormStatus();
  const mine = pending && data.get("intent") === intent;
  return (
    <button
      type="submit"
      name="intent"
      value={intent}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
      className={buttonLook({ variant, size, wide, className })}
      {...rest}
    >
      {mine && <span className="spinner" aria-hidden />}
      <span aria-live="polite">{mine && busy ? busy : children}</span>
    </button>
  );
}

type IntentButtonProps = ComponentProps<"button"> & ButtonLook & { intent: Intent; busy?: string };
