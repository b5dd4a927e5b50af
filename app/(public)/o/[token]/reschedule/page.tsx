import type { Metadata } from "next";
import { MoveForm } from "@/components/track/move-form";
import { SaidNo } from "@/components/track/said-no";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { fill } from "@/lib/i18n/fill";
import { timeText, windowText } from "@/lib/i18n/format";
import { calendarFrom } from "@/lib/orders/calendar";
import { FORM_DAYS } from "@/lib/orders/queries-form";
import { windowsToMove } from "@/lib/orders/queries-track";
import { Frame } from "../../../frame";
import { moveVisit } from "../actions";
import { linkMetadata, openLink } from "../link";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ no?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { ...linkMetadata, title: (await openLink((await params).token)).t.tracking.reschedule };
}

/** Another window for the order: only those in which somebody is free. */
export default async function ReschedulePage({ params, searchParams }: Props) {
  const { token } = await params;
  const { no } = await searchParams;
  const { actor, order, t, reading, phone, href } = await openLink(token);
  const words = t.tracking;
  const { allowed, until } = order.reschedule;
  const time = until ? timeText(until, reading) : "";
  const { zone, now, locale } = reading;
  const free = allowed ? await windowsToMove(actor, actor.orderId, { days: FORM_DAYS, zone }, now) : {};
  return (
    <Frame>
      <PageHeader
        title={words.rescheduleTitle}
        lead={`${words.now}${locale === "zh" ? "：" : ": "}${windowText(order.window, reading)}`}
        back={{ href, label: fill(words.title, { code: order.code }) }}
      />
      <div className="grid flex-1 content-start gap-4">
        <SaidNo reason={typeof no === "string" ? no : undefined} t={t} />
        {allowed ? (
          <MoveForm
            action={moveVisit.bind(null, token)}
            calendar={calendarFrom(now, zone, FORM_DAYS, locale)}
            free={free}
            until={fill(words.rescheduleUntil, { time })}
            t={t}
          />
        ) : (
          <Notice tone="warn" action={<ButtonLink href={`tel:${phone}`}>{words.callUs}</ButtonLink>}>
            {fill(words.rescheduleLate, { time })}
          </Notice>
        )}
      </div>
    </Frame>
  );
}
