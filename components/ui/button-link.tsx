import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { Icon, type IconName } from "./icon";

/** A plain link that looks like a button: `tel:`, a map, a download, another page. Costs no script. */
export function ButtonLink({ variant, size, wide, className, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <a className={buttonLook({ variant, size, wide, className })} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

type ButtonLinkProps = ComponentProps<"a"> & ButtonLook & { icon?: IconName; href: string };
