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
  if (!worker) return board.nobody;
  const expiresAt = offers[0]?.expiresAt;
  if (status === "offered") {
    const waiting = fill(board.waitingFor, { worker: worker.shortName });
    return expiresAt ? `${waiting} · ${fill(board.answerBy, { when: relative(expiresAt, reading) })}` : waiting;
  }
  const arrival = status === "en_route" && arrivalText(order, reading, tracking);
  return arrival ? `${worker.shortName} · ${arrival}` : worker.shortName;
}
