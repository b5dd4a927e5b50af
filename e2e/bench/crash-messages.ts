import { db } from "@/lib/db";
import { standingKinds } from "@/lib/notify/kinds";
import { type MessageOrder, messagesFor } from "@/lib/notify/messages";
import type { OrderStatus } from "@/prisma/generated/enums";
import type { Arrivals } from "./mail-recorder";

/** A change of an order, as its history has it. */
export type Change = { type: string; from: OrderStatus | null; to: OrderStatus | null; at: Date; data: unknown };

/**
 * `missing`: a message that a change calls for was not written, or one that was to go by e-mail did not arrive.
 * `doubled`: a reader has two messages for one occasion, or a mail that no message stands for. Both must be zero.
 * `delivered_again`: the same mail, under the same Message-ID, arrived once more: its sender died, or lost the
 * database, between the mail server's word and its own note. That cannot be told apart, so it is sent again.
 */
export type MessageOutcome = { messages_missing: number; messages_doubled: number; messages_delivered_again: number };

type Say = (line: string) => void;

/** Two mailboxes of managers besides those of the workers: all who work here are told by e-mail. */
export async function openMailboxes(): Promise<void> {
  const managers = ["manager1", "manager2"].map((login) => ({ login, name: login, role: "manager" as const }));
  await db.user.createMany({ data: managers.map((each) => ({ ...each, passwordHash: "none" })) });
  await db.$executeRaw`UPDATE "User" SET email = login || '@crash.example'`;
}

/** Compares what each order's history calls for with what was written, and that with what a mail server got. */
export async function countMessages(
  byOrder: Map<string, Change[]>,
  arrivals: Arrivals,
  say: Say,
): Promise<MessageOutcome> {
  const [written, mailed] = [await compareRows(byOrder, say), await compareMails(arrivals, say)];
  return {
    messages_missing: written.missing + mailed.missing,
    messages_doubled: written.doubled + mailed.unknown,
    messages_delivered_again: mailed.again,
  };
}

async function compareRows(byOrder: Map<string, Change[]>, say: Say) {
  const wanted = await wantedMessages(byOrder);
  const found = new Map<string, number>();
  const rows = await db.message.findMany({ select: { orderId: true, kind: true, audience: true, userId: true } });
  for (const { orderId, kind, audience, userId } of rows) {
    if (!timed.includes(kind)) bump(found, keyOf(orderId, kind, audience === "manager" ? userId : null));
  }
  const [result, kinds] = [{ missing: 0, doubled: 0 }, new Set<string>()];
  for (const key of new Set([...wanted.keys(), ...found.keys()])) {
    const more = (found.get(key) ?? 0) - (wanted.get(key) ?? 0);
    if (more) kinds.add(`${key.split(" ")[1]} ${more > 0 ? "+" : "-"}`);
    if (more > 0) result.doubled += more;
    else result.missing -= more;
  }
  if (kinds.size) say(`messages that differ: ${[...kinds].join(", ")}`);
  return result;
}

/** How many messages of each kind the histories call for (`messagesFor`), by order and, where it goes to all managers, reader. */
async function wantedMessages(byOrder: Map<string, Change[]>): Promise<Map<string, number>> {
  const office = await db.user.findMany({ where: { role: { in: ["manager", "owner"] }, active: true } });
  const readers = (role: string | undefined) => {
    const named = office.filter((user) => user.role === role);
    return named.length ? named : office;
  };
  const wanted = new Map<string, number>();
  for (const [id, events] of byOrder) {
    for (const { type, from, to, at, data } of events) {
      const drafts = messagesFor({
        verb: type,
        now: at,
        before: from ? order(id, from) : null,
        after: order(id, to),
        data: data as { reason?: unknown },
      });
      for (const { kind, audience, role } of drafts) {
        if (audience !== "manager") bump(wanted, keyOf(id, kind, null));
        else for (const user of readers(role)) bump(wanted, keyOf(id, kind, user.id));
      }
    }
  }
  return wanted;
}

/** What the rows say was sent by e-mail, or was given up, against what arrived. */
async function compareMails(arrivals: Arrivals, say: Say) {
  const rows = await db.message.findMany({ select: { id: true, channel: true, status: true } });
  const due = rows.filter(({ channel, status }) => channel === "email" && (status === "sent" || status === "failed"));
  const known = new Set(rows.map(({ id }) => id));
  const unknown = [...arrivals.keys()].filter((id) => !known.has(id)).length;
  const missing = due.filter(({ id }) => !arrivals.has(id)).length;
  const again = [...arrivals.values()].reduce((sum, times) => sum + times - 1, 0);
  say(`${arrivals.size} mails arrived, ${due.length} were sent; ${missing} missing, ${unknown} of no message`);
  return { missing, unknown, again };
}

const bump = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
const keyOf = (orderId: string | null, kind: string, reader: string | null) => `${orderId} ${kind} ${reader ?? ""}`;

/** Kinds that time calls for, not a change: the dedupe key alone keeps them from being written twice. */
const timed: string[] = [
  ...standingKinds,
  ...["running_late", "still_arranging", "job_late_soon", "job_not_left", "visit_in_trouble", "nobody_took_it"],
];

/** An order as far as its messages depend on it: whether somebody has it. */
function order(id: string, state: OrderStatus | null): MessageOrder {
  const status = state ?? "placed";
  const held = ["offered", "accepted", "en_route", "in_progress", "completed"].includes(status);
  const at = new Date(0);
  return {
    ...{ id, code: "", locale: "zh", round: 0, asap: true, windowStart: at, windowEnd: at, arrivalAt: null },
    ...{ status, plannedStart: null },
    workerId: held ? "w" : null,
  };
}
