import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button-link";
import { ChoiceCards } from "@/components/ui/choice-cards";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/lib/i18n/fill";
import { timeText } from "@/lib/i18n/format";
import { cancelReasons } from "@/lib/orders/cancel-reasons";
import { Frame } from "../../../frame";
import { cancelVisit } from "../actions";
import { linkMetadata, openLink } from "../link";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { ...linkMetadata, title: (await openLink((await params).token)).t.tracking.cancel };
}

/** Asks once more before an order is cancelled: until when it is free, and why. */
export default async function CancelPage({ params }: Props) {
  const { token } = await params;
  const { order, t, reading, phone, href } = await openLink(token);
  const words = t.tracking;
  const { allowed, until } = order.cancel;
  return (
    <Frame>
      <PageHeader
        title={words.cancelTitle}
        lead={until ? fill(words.cancelUntil, { time: timeText(until, reading) }) : words.cancelUntilSetOut}
        back={{ href, label: fill(words.title, { code: order.code }) }}
      />
      {allowed ? (
        <form action={cancelVisit.bind(null, token)} className="grid gap-5">
          <ChoiceCards
            name="reason"
            label={words.cancelReason}
            required
            options={cancelReasons.map((reason) => ({ value: reason, label: words.reasons[reason] }))}
          />
          <div className="grid gap-3">
            <SubmitButton variant="danger" size="lg" pendingLabel={t.common.sending}>
              {words.cancelSubmit}
            </SubmitButton>
            <ButtonLink href={href} variant="quiet" size="lg">
              {words.cancelKeep}
            </ButtonLink>
          </div>
        </form>
      ) : (
        <Notice tone="warn" action={<ButtonLink href={`tel:${phone}`}>{words.callUs}</ButtonLink>}>
          {words.cancelLate}
        </Notice>
      )}
    </Frame>
  );
}
