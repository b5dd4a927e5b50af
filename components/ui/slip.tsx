import type { ReactNode } from "react";
import { cx } from "./classes";
import type { OrderState } from "./state-look";

/**
 * The order slip 单: a stub (code, state) above the tear, the story below, an optional foot (price, actions) below a
 * second tear. Lies on the ground colour. With `state` its spine wears that state's hue.
 */
export function Slip({ stub, children, foot, state, as: Tag = "article", className, ...rest }: SlipProps) {
  return (
    <Tag className={cx("slip", state && "slip-spine", className)} data-state={state} {...rest}>
      {stub && <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3">{stub}</div>}
      {stub && <div className="slip-tear" aria-hidden />}
      <div className="px-4 py-4">{children}</div>
      {foot && <div className="slip-tear" aria-hidden />}
      {foot && <div className="px-4 py-3">{foot}</div>}
    </Tag>
  );
}

type SlipProps = {
  stub?: ReactNode;
  children: ReactNode;
  foot?: ReactNode;
  state?: OrderState;
  as?: "article" | "section" | "li" | "div";
  className?: string;
  id?: string;
  "aria-label"?: string;
};
