/** The business's sign: the first character of its name as a seal, beside the name. */
export function BrandMark({ name, href }: { name: string; href: string }) {
  return (
    <a href={href} className="flex min-h-11 min-w-0 items-center gap-2.5 rounded-md">
      <span
        aria-hidden
        className="grid size-8 flex-none place-items-center rounded-sm bg-brand leading-none font-semibold text-on-brand"
      >
        {[...name.trim()][0]}
      </span>
      <span className="truncate font-semibold">{name}</span>
    </a>
  );
}
