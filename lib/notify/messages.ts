import { teamOf } from "@/lib/orders/team";
import type { Audience, OrderStatus } from "@/prisma/generated/enums";
import type { MessageKind } from "./kinds";

/** The parts of an order that messages speak of. */
export type MessageOrder = {
  id: string;
  code: string;
  status: OrderStatus;
  locale: string;
  workerId: string | null;
  /** Who comes with them, of an order of several people. */
  mateIds?: readonly string[];
  round: number;
  windowStart: Date;
  windowEnd: Date;
  asap: boolean;
  plannedStart: Date | null;
  arrivalAt: Date | null;
  /** The range around it, once somebody is on the way. */
  arrivalFrom?: Date | null;
  arrivalTo?: Date | null;
};

/** A change of an order, as its messages see it. */
export type MessageChange = {
  verb: string;
  now: Date;
  before: MessageOrder | null;
  after: MessageOrder;
  data: { reason?: unknown; refund?: unknown };
};

/** A message to be written: to whom, of which kind, and the values its words need. */
export type Draft = {
  kind: MessageKind;
  audience: Audience;
  workerId?: string;
  /** Of the audience "manager" only these; managers who are not there are stood in for by the owner. */
  role?: "manager" | "owner";
  params: Record<string, string>;
};

/**
 * Which messages a change of an order calls for: friendly ones to the customer, short ones to staff.
 * Source: the seed's layered reminders (mission S10-S13).
 */
export function messagesFor({ verb, before, after, data }: MessageChange): Draft[] {
  const params = paramsOf(after, data);
  const customer = (kind: MessageKind): Draft => ({ kind, audience: "customer", params });
  const manager = (kind: MessageKind): Draft => ({ kind, audience: "manager", params });
  const workers = (kind: MessageKind, ids: readonly string[]): Draft[] =>
    ids.map((workerId) => ({ kind, audience: "worker", workerId, params }));
  const had = before ? teamOf(before) : [];
  const have = teamOf(after);
  const joined = have.filter((workerId) => !had.includes(workerId));
  const left = had.filter((workerId) => !have.includes(workerId));

  switch (verb) {
    case "place":
      return [customer("order_received")];
    case "offer":
      return workers("offer_new", joined);
    case "expire":
      return workers("offer_expired", left);
    case "accept":
      return [customer("worker_assigned")];
    case "assign":
      return [
        customer("worker_assigned"),
        ...workers("job_assigned", staysSo(before, after) ? joined : have),
        ...workers("job_reassigned", left),
      ];
    case "give_back":
    case "leave":
      return [manager("job_given_back")];
    case "release":
      return workers("crew_released", left);
    case "take_back":
      return workers("job_reassigned", had);
    case "escalate":
      return [
        { ...manager(data.reason === "nobody_suitable" ? "nobody_free" : "order_escalated"), role: "manager" },
        ...workers("crew_released", left),
      ];
    case "set_out":
      return [customer("on_the_way")];
    case "start":
      return [customer("service_started")];
    case "complete":
      return [customer("service_completed")];
    case "reschedule":
      return [customer("order_rescheduled"), ...workers("job_rescheduled", had)];
    case "cancel":
      return [told(customer("order_cancelled"), { refund: data.refund }), ...workers("job_cancelled", had)];
    default:
      return [];
  }
}

/** Do those of a crew who had accepted come at the same moment as before? */
const staysSo = (before: MessageOrder | null, after: MessageOrder): boolean =>
  before?.status === "accepted" &&
  (after.mateIds?.length ?? 0) > 0 &&
  before.plannedStart?.getTime() === after.plannedStart?.getTime();

/** A message that says more than its audience's others. */
function told(draft: Draft, more: Record<string, unknown>): Draft {
  const texts = Object.entries(more).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { ...draft, params: { ...draft.params, ...Object.fromEntries(texts) } };
}

/** The values that messages about an order may need; instants as ISO 8601. */
export function paramsOf(order: MessageOrder, data: { reason?: unknown } = {}): Record<string, string> {
  return {
    code: order.code,
    windowStart: order.windowStart.toISOString(),
    windowEnd: order.windowEnd.toISOString(),
    ...(order.asap && { asap: "yes" }),
    ...(order.arrivalAt && { arrivalAt: order.arrivalAt.toISOString() }),
    ...(order.arrivalFrom && { arrivalFrom: order.arrivalFrom.toISOString() }),
    ...(order.arrivalTo && { arrivalTo: order.arrivalTo.toISOString() }),
    ...(typeof data.reason === "string" && { reason: data.reason }),
  };
}
