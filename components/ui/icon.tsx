import { type IconName, iconPaths } from "./icon-paths";

export type { IconName };

/** A line icon of 24 units; decorative unless it gets a `label`. `size` in pixels, scaled with the text zoom. */
export function Icon({ name, size = 20, label, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className={`flex-none ${className ?? ""}`}
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <path d={iconPaths[name]} />
    </svg>
  );
}

type IconProps = { name: IconName; size?: number; label?: string; className?: string };
