/** Light, dark, or as the device says: three links, no script. */
export function ThemeSwitch({ label, words }: { label: string; words: { light: string; dark: string; auto: string } }) {
  return (
    <nav aria-label={label} className="flex flex-wrap">
      {(["light", "dark", "auto"] as const).map((to) => (
        <a
          key={to}
          href={`/theme?to=${to}`}
          rel="nofollow"
          className="touch inline-flex items-center justify-center rounded-md px-2 text-sm whitespace-nowrap text-ink-2 hover:bg-sunken hover:text-ink"
        >
          {words[to]}
        </a>
      ))}
    </nav>
  );
}
