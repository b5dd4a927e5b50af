import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { Icon, type IconName } from "./icon";

/** A button; one primary on a screen. Inside a form prefer SubmitButton, which shows that it is working. */
export function Button({ variant, size, wide, className, icon, children, type = "button", ...rest }: ButtonProps) {
  return (
    <button type={type} className={buttonLook({ variant, size, wide, className })} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type ButtonProps = ComponentProps<"button"> & ButtonLook & { icon?: IconName };
