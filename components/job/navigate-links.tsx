import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import type { Messages } from "@/lib/i18n/messages";
import { navigateLinks, type Position } from "./navigate";

/** The map apps to choose from, folded into one line. */
export function NavigateLinks({ to, name, rough, words }: NavigateLinksProps) {
  return (
    <Disclosure
      summary={
        <span className="flex items-center gap-2 text-brand">
          <Icon name="navigate" size={18} />
          {words.navigate}
        </span>
      }
    >
      <ul className="grid grid-cols-2 gap-2">
        {navigateLinks(to, name).map(({ app, href }) => (
          <li key={app}>
            <a
              href={href}
              target="_blank"
              rel="noreferrer"
              className="flex min-h-11 items-center justify-center rounded-md border border-line-strong px-2 text-sm font-semibold hover:bg-sunken"
            >
              {words.maps[app]}
            </a>
          </li>
        ))}
      </ul>
      {rough && <p className="mt-2 text-sm text-ink-3">{words.roughPlace}</p>}
    </Disclosure>
  );
}

type NavigateLinksProps = { to: Position; name: string; rough: boolean; words: Messages["jobs"] };
