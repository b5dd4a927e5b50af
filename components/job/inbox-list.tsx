import { cx } from "@/components/ui/classes";
import { TimeText } from "@/components/ui/time-text";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { InboxMessage } from "@/lib/notify/queries";
import { type OwnWords, wordsOf } from "@/lib/notify/words";

/** The inbox: what happened, when, and the way to the job it is about. */
export function InboxList({ messages, href, own, reading, words }: InboxListProps) {
  return (
    <ul className="grid gap-2">
      {messages.map((message) => {
        const said = wordsOf(
          message,
          reading.locale,
          reading.zone,
          reading.now,
          own(message.kind, "inbox", reading.locale),
        );
        return (
          <li
            key={message.id}
            className={cx("relative rounded-md border bg-paper px-4 py-3 shadow-low", !message.unread && "text-ink-2")}
          >
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className={message.unread ? "font-semibold" : ""}>
                {message.unread && <FreshMark label={words.fresh} />}
                {message.orderId ? (
                  <a href={href(message.orderId)} className="after:absolute after:inset-0 after:rounded-md">
                    {said.title}
                  </a>
                ) : (
                  said.title
                )}
              </span>
              <span className="text-sm text-ink-3">
                <TimeText at={message.sentAt} reading={reading} as="relative" />
              </span>
            </p>
            <p className="text-sm text-ink-2">{said.body}</p>
          </li>
        );
      })}
    </ul>
  );
}

function FreshMark({ label }: { label: string }) {
  return (
    <span className="me-2 inline-block rounded-sm bg-brand px-1.5 text-xs font-semibold text-on-brand">{label}</span>
  );
}

type InboxListProps = {
  messages: InboxMessage[];
  /** Where the order of a message is opened. */
  href: (orderId: string) => string;
  own: OwnWords;
  reading: Reading;
  words: Messages["inbox"];
};
