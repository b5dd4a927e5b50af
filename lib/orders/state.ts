import type { OrderStatus } from "@/prisma/generated/enums";

/**
 * The one table of what may happen to an order. `from` empty: the order begins here. `to` null: it stays as it is, only
 * who comes has changed; `join`, `release` and `leave` are of an order of several people, whose places are taken one by one.
 * `event` is the name under which the change is told to the durable functions.
 */
export const transitions = {
  place: { from: [], to: "placed", event: "order/placed" },
  pay: { from: ["awaiting_payment"], to: "placed", event: "order/placed" },
  offer: { from: ["placed"], to: "offered", event: "order/offered" },
  accept: { from: ["offered"], to: "accepted", event: "order/accepted" },
  join: { from: ["placed", "offered", "escalated"], to: null, event: "order/joined" },
  decline: { from: ["offered", "placed"], to: "placed", event: "order/declined" },
  expire: { from: ["offered", "placed"], to: "placed", event: "order/expired" },
  give_back: { from: ["accepted", "offered", "placed"], to: "placed", event: "order/given_back" },
  release: { from: ["placed"], to: null, event: "order/released" },
  leave: { from: ["escalated"], to: null, event: "order/left" },
  take_back: { from: ["accepted"], to: "placed", event: "order/given_back" },
  escalate: { from: ["placed"], to: "escalated", event: "order/escalated" },
  retry: { from: ["escalated"], to: "placed", event: "order/reopened" },
  assign: { from: ["placed", "offered", "accepted", "escalated"], to: "accepted", event: "order/assigned" },
  reschedule: { from: ["placed", "offered", "accepted", "escalated"], to: "placed", event: "order/rescheduled" },
  set_out: { from: ["accepted"], to: "en_route", event: "order/set_out" },
  start: { from: ["en_route"], to: "in_progress", event: "order/started" },
  complete: { from: ["in_progress"], to: "completed", event: "order/completed" },
  cancel: {
    from: ["awaiting_payment", "placed", "offered", "accepted", "en_route", "escalated"],
    to: "cancelled",
    event: "order/cancelled",
  },
} as const satisfies Record<string, { from: readonly OrderStatus[]; to: OrderStatus | null; event: `order/${string}` }>;

/** A change of an order, named by what is done. */
export type Verb = keyof typeof transitions;

/** May `verb` be done to an order in `status`? */
export const allows = (status: OrderStatus, verb: Verb): boolean =>
  (transitions[verb].from as readonly OrderStatus[]).includes(status);

/** States in which an order still needs somebody to do something, in the order they are passed. */
export const openStatuses = [
  "awaiting_payment",
  "placed",
  "offered",
  "accepted",
  "en_route",
  "in_progress",
  "escalated",
] as const satisfies readonly OrderStatus[];

/** Every state, in the order the board shows them. */
export const allStatuses = [
  "escalated",
  "awaiting_payment",
  "placed",
  "offered",
  "accepted",
  "en_route",
  "in_progress",
  "completed",
  "cancelled",
] as const satisfies readonly OrderStatus[];

/** The table as a Mermaid state diagram, for the README. */
export function diagram(): string {
  const lines = Object.entries(transitions).flatMap(([verb, { from, to }]) =>
    (from.length ? from : ["[*]"]).map((state) => `  ${state} --> ${to ?? state}: ${verb}`),
  );
  return ["stateDiagram-v2", ...lines, "  completed --> [*]", "  cancelled --> [*]"].join("\n");
}
