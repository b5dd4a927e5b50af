import { cx } from "./classes";

export type ButtonVariant = "primary" | "quiet" | "ghost" | "danger";
export type ButtonSize = "md" | "lg" | "sm";
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean; className?: string };

const variants: Record<ButtonVariant, string> = {
  primary: "bg-brand text-on-brand hover:bg-brand-strong active:bg-brand-strong",
  quiet: "border border-line-strong bg-paper text-ink hover:bg-sunken active:bg-sunken",
  ghost: "text-brand hover:bg-brand-soft active:bg-brand-soft",
  danger: "border border-danger bg-paper text-danger hover:bg-danger hover:text-on-danger",
};

const sizes: Record<ButtonSize, string> = {
  sm: "min-h-11 px-3 text-sm",
  md: "min-h-11 px-4 text-base",
  lg: "min-h-13 px-6 text-base",
};

/** The classes of a button or of a link that looks like one. */
export function buttonLook({ variant = "primary", size = "md", wide, className }: ButtonLook): string {
  return cx(
    "inline-flex min-w-11 items-center justify-center gap-2 rounded-md font-semibold whitespace-nowrap transition-colors select-none",
    "disabled:opacity-55 aria-disabled:opacity-55",
    variants[variant],
    sizes[size],
    wide && "w-full",
    className,
  );
}
