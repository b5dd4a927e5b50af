import type { Metadata } from "next";
import { InboxList } from "@/components/job/inbox-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { requireWorker } from "@/lib/auth/session";
import { fill } from "@/lib/i18n/fill";
import { getWords } from "@/lib/i18n/request";
import { countUnread, inboxOf } from "@/lib/notify/queries";
import { ownWords } from "@/lib/notify/queries-templates";
import { Frame } from "../frame";
import { getReading } from "../reading";
import { markAll } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t.inbox.title };
}

export default async function InboxPage() {
  const actor = await requireWorker("/staff/inbox");
  const now = new Date();
  const [{ reading, t }, messages, unread, own] = await Promise.all([
    getReading(),
    inboxOf(actor, now),
    countUnread(actor, now),
    ownWords(),
  ]);
  const words = t.inbox;
  const lead = unread ? fill(words.unread, { n: unread }) : messages.length ? words.allRead : undefined;
  const mark = (
    <form action={markAll}>
      <SubmitButton variant="quiet" size="sm">
        {words.markAll}
      </SubmitButton>
    </form>
  );
  return (
    <Frame actor={actor}>
      <PageHeader title={words.title} lead={lead} actions={unread > 0 && mark} />
      {messages.length === 0 ? (
        <EmptyState icon="bell" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <InboxList messages={messages} href={(id) => `/staff/jobs/${id}`} own={own} reading={reading} words={words} />
      )}
    </Frame>
  );
}
