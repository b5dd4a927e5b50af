import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

/**
 * A button; one primary on a screen. An icon goes before the words: `<Button><Icon name="plus" />…</Button>`.
 * Inside a form prefer SubmitButton, which shows that it is working.
 */
export function Button({ variant, size, wide, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={buttonLook({ variant, size, wide, className })} {...rest} />;
}

type ButtonProps = ComponentProps<"button"> & ButtonLook;
