import type { Metadata } from "next";
import { ChangeLinks } from "@/components/track/change-links";
import { OrderSlip } from "@/components/track/order-slip";
import { ReviewCard } from "@/components/track/review-card";
import { SaidNo } from "@/components/track/said-no";
import { StatusSlip } from "@/components/track/status-slip";
import { Story } from "@/components/track/story";
import { ButtonLink } from "@/components/ui/button-link";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { fill } from "@/lib/i18n/fill";
import { Frame } from "../../frame";
import { reviewVisit } from "./actions";
import { linkMetadata, openLink } from "./link";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ no?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { order, t } = await openLink((await params).token);
  return { ...linkMetadata, title: fill(t.tracking.title, { code: order.code }) };
}

/** One order for the customer who holds its link: where it stands, who comes and when, and what can be done about it. */
export default async function TrackPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { no } = await searchParams;
  const { order, t, reading, phone, href } = await openLink(token);
  const parts = { order, t, reading };
  const over = order.status === "completed" || order.status === "cancelled";
  return (
    <Frame>
      <LiveRefresh url={`/api/live?token=${token}`} />
      <div className="grid gap-4 pt-4">
        <SaidNo reason={typeof no === "string" ? no : undefined} t={t} />
        <StatusSlip {...parts} phone={phone} />
        {order.status === "completed" && (
          <ReviewCard review={order.review} action={reviewVisit.bind(null, token)} t={t} />
        )}
        <OrderSlip {...parts} />
        <ChangeLinks {...parts} href={href} />
        <Story {...parts} />
        {over ? (
          <ButtonLink href={`/order/${order.service.slug}`} variant="quiet">
            {t.tracking.again}
          </ButtonLink>
        ) : (
          <p className="text-sm text-ink-3">
            {t.tracking.keepLink}{" "}
            <a
              href={`${href}/visit.ics`}
              className="inline-flex min-h-11 items-center text-brand underline underline-offset-4"
            >
              {t.tracking.calendar}
            </a>
          </p>
        )}
      </div>
    </Frame>
  );
}
