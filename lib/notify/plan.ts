import { kinds } from "./kinds";
import { type Draft, type MessageChange, messagesFor } from "./messages";
import type { MessagePolicy } from "./policy";
import { afterQuiet } from "./quiet";
import { remindersOf, type Timed } from "./reminders";

/** A message that an order should have. `occasion` tells it from others of its kind to the same reader. */
export type Wanted = Draft & {
  sendAt: Date;
  until: Date | null;
  occasion: string;
  /** Belongs to how the order stands, not to one change of it. */
  standing: boolean;
};

/**
 * Every message that an order should have after a change: the news of it, and all reminders still to come, each with
 * its time outside its audience's quiet hours. What would come too late then is left out.
 *
 * A reminder whose time has passed when the window is set is left out too: "received" or "moved" tells the window in
 * that very minute and is its short form; two messages that say the same teach people to read neither. One that is
 * due but not sent yet stays wanted: it is in the list with its past time, and nobody makes it a second time.
 */
export function resolveMessages(change: MessageChange, policy: MessagePolicy, zone: string): Wanted[] {
  const { now, after } = change;
  const news = messagesFor(change).map((draft): Timed => {
    const until = draft.kind === "worker_assigned" ? after.windowEnd : null;
    return { ...draft, at: now, until, occasion: String(now.getTime()) };
  });
  return [...news, ...remindersOf(after, policy, now)].flatMap((timed) => outOfQuiet(timed, policy, zone));
}

/** Puts a message off to the end of its audience's quiet hours, or leaves it out if it is of no use then. */
export function outOfQuiet({ at, ...draft }: Timed, policy: MessagePolicy, zone: string): Wanted[] {
  const { quiet, audience, ...kind } = kinds[draft.kind];
  const sendAt = quiet === "speak" ? at : afterQuiet(at, policy.quiet[audience], zone);
  const standing = "standing" in kind;
  if ((standing || sendAt > at) && draft.until && sendAt >= draft.until) return [];
  return [{ ...draft, sendAt, standing }];
}
