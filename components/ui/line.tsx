/** One line drawing on 24 units; decorative unless it gets a `label`. `size` in pixels, scaled with the text zoom. */
export function Line({ d, size = 20, label, className }: LineProps) {
  return (
    <svg
      viewBox="0 0 24 24"
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
      <path d={d} />
    </svg>
  );
}

export type LineProps = { d: string; size?: number; label?: string; className?: string };
