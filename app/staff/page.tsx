import type { Metadata } from "next";
import { DayTabs } from "@/components/job/day-tabs";
import { DayVisits } from "@/components/job/day-visits";
import { NextJobBar } from "@/components/job/next-job-bar";
import { OfferAlert } from "@/components/job/offer-alert";
import { OfferList } from "@/components/job/offer-list";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireWorker } from "@/lib/auth/session";
import { getWords } from "@/lib/i18n/request";
import { workerJobs } from "@/lib/orders/queries-jobs";
import { Frame } from "./frame";
import { getReading } from "./reading";

type Props = { searchParams: Promise<{ day?: string | string[]; gone?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t.jobs.title };
}

export default async function StaffPage({ searchParams }: Props) {
  const actor = await requireWorker("/staff");
  const [{ reading, t }, asked] = await Promise.all([getReading(), searchParams]);
  const { offers, days } = await workerJobs(actor, reading.zone, reading.now);
  const shown = days.find(({ day }) => day.name === asked.day) ?? days[0];
  if (!shown) return null;
  return (
    <Frame actor={actor}>
      <PageHeader title={t.jobs.title} lead={actor.name} />
      {asked.gone && <Notice tone="warn">{t.jobs.gone}</Notice>}
      <OfferAlert offerIds={offers.map(({ id }) => id)} />
      <OfferList offers={offers} reading={reading} t={t} />
      <DayTabs days={days} shown={shown.day} reading={reading} t={t} />
      <DayVisits shown={shown} reading={reading} t={t} />
      <NextJobBar offers={offers} today={days[0]} reading={reading} words={t.jobs} />
    </Frame>
  );
}
