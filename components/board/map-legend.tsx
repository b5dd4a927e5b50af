import type { ReactNode } from "react";
import { cx } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { StateShape } from "@/components/ui/state-badge";
import type { Messages } from "@/lib/i18n/messages";
import { openStatuses } from "@/lib/orders/state";
import type { OrderStatus } from "@/prisma/generated/enums";

/** What the marks of the map mean: the states that are on it, and how sure it is where somebody is. */
export function MapLegend({ statuses, done, t }: { statuses: Set<OrderStatus>; done: boolean; t: Messages }) {
  const { legend } = t.map;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      {openStatuses
        .filter((status) => statuses.has(status))
        .map((status) => (
          <Entry key={status} sign={<StateShape state={status} size={14} />}>
            {t.states[status]}
          </Entry>
        ))}
      {done && <Entry sign={<Disc look="size-2 border-0 bg-(--st-completed)" />}>{legend.done}</Entry>}
      <Entry sign={<Icon name="home" size={16} />}>{legend.home}</Entry>
      <Entry sign={<Disc look="border-2 border-ink" />}>{legend.at}</Entry>
      <Entry sign={<Disc look="border-2 border-dashed border-ink" />}>{legend.last}</Entry>
      <Entry sign={<Disc look="border-4 border-brand" />}>{legend.free}</Entry>
      <Entry sign={<Disc look="border-2 border-dashed border-brand" />}>{legend.bent}</Entry>
    </ul>
  );
}

function Entry({ sign, children }: { sign: ReactNode; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      {sign}
      {children}
    </li>
  );
}

const Disc = ({ look }: { look: string }) => (
  <span aria-hidden className={cx("inline-block rounded-full", look.includes("size-") ? "" : "size-4", look)} />
);
