import { Icon } from "@/components/ui/icon";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { allows } from "@/lib/orders/state";
import type { OrderStatus } from "@/prisma/generated/enums";

/** What makes an order draggable, if it can be given to somebody now. One of several people is given on its page. */
export const draggable = (order: { id: string; status: OrderStatus; crew: number }, gives: boolean) =>
  gives && order.crew === 1 && allows(order.status, "assign") ? { "data-order": order.id } : {};

/** The handle of an order: picks it up to give it to somebody; without a script it opens the page that does. */
export function GiveLink({ order, words }: GiveLinkProps) {
  return (
    <a
      href={`/admin/orders/${order.id}/assign`}
      {...(order.crew === 1 && { "data-give": order.id, role: "button", "aria-haspopup": "dialog" as const })}
      aria-label={fill(words.giveLabel, { code: order.code })}
      title={words.give}
      className="grid flex-none place-items-center rounded-e-md px-3 text-sm font-semibold text-brand hover:bg-sunken md:px-1 md:text-ink-3"
    >
      <span className="md:hidden">{words.give}</span>
      <span className="max-md:hidden">
        <Icon name={order.crew > 1 ? "users" : "grip"} />
      </span>
    </a>
  );
}

type GiveLinkProps = { order: { id: string; code: string; crew: number }; words: Messages["hand"] };
