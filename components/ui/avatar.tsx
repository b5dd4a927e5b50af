/** A person's first character on a disc; the name beside it says the rest. */
export function Avatar({ name, size = 40 }: { name: string; size?: number }) {
  return (
    <span
      aria-hidden
      className="inline-grid flex-none place-items-center rounded-full bg-sunken font-semibold text-ink-2"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem`, fontSize: `${size / 36}rem` }}
    >
      {[...name.trim()][0]?.toUpperCase() ?? "·"}
    </span>
  );
}
