import { Notice } from "@/components/ui/notice";
import type { Messages } from "@/lib/i18n/messages";

/** After a form: that it was saved, and which orders somebody should look at because of it. Both from the address. */
export function SavedNotice({ done, codes, t }: { done?: string; codes?: string; t: Messages }) {
  const known: Record<string, string> = t.staffAdmin.done;
  const said = done && known[done];
  if (!said) return null;
  const orders = (codes ?? "").split(",").filter((code) => /^[A-Z]{2}\d{6}$/.test(code));
  if (orders.length === 0) {
    return (
      <Notice tone="ok" live>
        {said}
      </Notice>
    );
  }
  return (
    <Notice tone="warn" live title={t.staffAdmin.conflicts}>
      <ul className="flex flex-wrap gap-x-4">
        {orders.map((code) => (
          <li key={code}>
            <a
              href={`/admin/orders?q=${code}`}
              className="num inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
            >
              {code}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
