import { fill } from "@/lib/i18n/fill";
import { clock, type Reading, relative, windowText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { arrivalText } from "@/lib/orders/arrival-text";
import type { Day } from "@/lib/orders/day";
import type { BoardCard } from "@/lib/orders/queries-board";

/** When an order is wanted: its window, with the day where it is not the board's own. */
export function whenText(order: BoardCard, day: Day, reading: Reading, words: Messages["board"]): string {
  if (order.asap) return words.asap;
  if (order.windowStart < day.start || order.windowStart >= day.end) {
    return windowText({ start: order.windowStart, end: order.windowEnd }, reading);
  }
  return `${clock(order.windowStart, reading.zone)}–${clock(order.windowEnd, reading.zone)}`;
}

/** Who has an order: until when they may answer while they are asked, when they arrive once they are on the way. */
export function whoText(order: BoardCard, reading: Reading, { board, tracking }: Messages): string {
  const { status, worker, offers } = order;
  if (!worker) return order.crew > 1 ? fill(board.crewNobody, { n: order.crew }) : board.nobody;
  const who = crewText(worker.shortName, order, board);
  const expiresAt = offers[0]?.expiresAt;
  if (status === "offered") {
    const waiting = fill(board.waitingFor, { worker: who });
    return expiresAt ? `${waiting} · ${fill(board.answerBy, { when: relative(expiresAt, reading) })}` : waiting;
  }
  const arrival = status === "en_route" && arrivalText(order, reading, tracking);
  return arrival ? `${who} · ${arrival}` : who;
}

/** Whoever leads, how many come, and how many are missing. */
function crewText(worker: string, { crew, mateIds }: BoardCard, words: Messages["board"]): string {
  if (crew === 1) return worker;
  const n = 1 + mateIds.length;
  const who = n > 1 ? fill(words.crewOf, { worker, n }) : worker;
  return n < crew ? `${who} · ${fill(words.crewMissing, { n: crew - n })}` : who;
}
