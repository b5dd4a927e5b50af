import { ButtonLink } from "@/components/ui/button-link";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";

/** The page before, the page after, and where one stands. `href` makes the address of a page. */
export function Pager({
  page,
  pages,
  href,
  t,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
  t: Messages;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={fill(t.common.page, { n: page })} className="flex items-center justify-between gap-4 pt-4">
      {page > 1 ? (
        <ButtonLink href={href(page - 1)} variant="quiet" icon="back" rel="prev">
          {t.common.previousPage}
        </ButtonLink>
      ) : (
        <span />
      )}
      <span className="num text-sm text-ink-3">{fill(t.admin.orders.pages, { n: page, total: pages })}</span>
      {page < pages ? (
        <ButtonLink href={href(page + 1)} variant="quiet" rel="next">
          {t.common.nextPage}
        </ButtonLink>
      ) : (
        <span />
      )}
    </nav>
  );
}
