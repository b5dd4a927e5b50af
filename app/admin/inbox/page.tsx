import { InboxList } from "@/components/job/inbox-list";
import { ReachCard } from "@/components/job/reach-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { env } from "@/lib/env";
import { fill } from "@/lib/i18n/fill";
import { countUnread, emailOf, inboxOf } from "@/lib/notify/queries";
import { ownWords } from "@/lib/notify/queries-templates";
import { office, titled } from "../office";
import { keepEmail, markAll } from "./actions";

export const generateMetadata = titled((t) => t.inbox.title);

/** What the office was told. */
export default async function InboxPage() {
  const { actor, t, reading } = await office("/admin/inbox", "board");
  const [messages, unread, email, own] = await Promise.all([
    inboxOf(actor, reading.now),
    countUnread(actor, reading.now),
    emailOf(actor),
    ownWords(),
  ]);
  const words = t.inbox;
  return (
    <div className="max-w-3xl">
      <LiveRefresh url="/api/live" />
      <PageHeader
        title={words.title}
        lead={unread > 0 ? fill(words.unread, { n: unread }) : messages.length > 0 && words.allRead}
        actions={
          unread > 0 && (
            <form action={markAll}>
              <SubmitButton variant="quiet" size="sm" pendingLabel={t.common.sending}>
                {words.markAll}
              </SubmitButton>
            </form>
          )
        }
      />
      {messages.length === 0 ? (
        <EmptyState icon="bell" title={words.empty}>
          {t.admin.inbox.emptyText}
        </EmptyState>
      ) : (
        <InboxList messages={messages} href={(id) => `/admin/orders/${id}`} own={own} reading={reading} words={words} />
      )}
      <div className="mt-6">
        <ReachCard pushKey={env.VAPID_PUBLIC_KEY} mail={env.SMTP_URL ? { email, save: keepEmail } : null} t={t} />
      </div>
    </div>
  );
}
