import { cx } from "./classes";

/** The classes of a box to type or choose in. */
export function controlLook(words: { error?: string; doubt?: string }, className?: string): string {
  return cx(
    "w-full min-h-12 rounded-md border bg-paper px-3 text-base text-ink disabled:bg-sunken disabled:text-ink-3",
    "file:me-3 file:my-2 file:h-8 file:rounded-sm file:bg-sunken file:px-3 file:font-semibold",
    words.error ? "border-2 border-danger" : words.doubt ? "border-2 border-state" : "border-line-strong",
    className,
  );
}
