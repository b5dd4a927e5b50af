/** For the keyboard: past the navigation, to `#main`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-md bg-ink px-4 py-3 text-ground focus:not-sr-only focus:fixed focus:inset-s-3 focus:top-3"
    >
      {label}
    </a>
  );
}
