import { StateBadge } from "@/components/ui/state-badge";
import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { OrderDetail } from "@/lib/orders/queries-order";
import { PhoneLink } from "./phone-link";

/** Who comes to an order of several people: each with their answer, who leads, and how many are still missing. */
export function OrderCrew({ order, t }: { order: OrderDetail; reading: Reading; t: Messages }) {
  const words = t.orderDetail;
  const { crew, members, status, workerId } = order;
  const missing = crew - members.length;
  return (
    <>
      {members.length > 0 && (
        <ul className="grid gap-1">
          {members.map((member) => (
            <li key={member.workerId} className="flex flex-wrap items-center gap-x-2">
              <a href={`/admin/staff/${member.workerId}`} className="font-semibold underline-offset-4 hover:underline">
                {member.name}
              </a>
              <PhoneLink number={member.phone} />
              {member.workerId === workerId && <span className="text-sm text-ink-3">{words.leads}</span>}
              {member.status !== "done" && status !== "en_route" && status !== "in_progress" && (
                <StateBadge
                  state={member.status === "pending" ? "offered" : "accepted"}
                  label={member.status === "pending" ? words.crewAsked : t.states.accepted}
                  plain
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {missing > 0 && !["completed", "cancelled"].includes(status) && (
        <p className="text-ink-3">{fill(words.crewMissing, { crew, n: missing })}</p>
      )}
    </>
  );
}
