import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CompleteForm } from "@/components/job/complete-form";
import { DoneNotice } from "@/components/job/done-notice";
import { JobFacts } from "@/components/job/job-facts";
import { NextStep } from "@/components/job/next-step";
import { PhotoPart } from "@/components/job/photo-part";
import { ReasonForm } from "@/components/job/reason-form";
import { declineReasons, giveBackReasons } from "@/components/job/reasons";
import { PageHeader } from "@/components/ui/page-header";
import { Slip } from "@/components/ui/slip";
import { StateBadge } from "@/components/ui/state-badge";
import { requireWorker } from "@/lib/auth/session";
import { fill } from "@/lib/i18n/fill";
import { clock } from "@/lib/i18n/format";
import { named } from "@/lib/i18n/named";
import { getWords } from "@/lib/i18n/request";
import { workerJob } from "@/lib/orders/queries-jobs";
import { Frame } from "../../frame";
import { getReading } from "../../reading";
import { accept, complete, decline, giveBack, removePhoto, setOut, start } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ photo?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t.jobs.title };
}

export default async function JobPage({ params, searchParams }: Props) {
  const [{ id }, { photo }] = await Promise.all([params, searchParams]);
  const actor = await requireWorker(`/staff/jobs/${encodeURIComponent(id)}`);
  const [{ reading, t }, job] = await Promise.all([getReading(), workerJob(actor, id)]);
  if (!job) notFound();
  const words = t.jobs;
  const started = job.startedAt && fill(words.startedAt, { time: clock(job.startedAt, reading.zone) });
  return (
    <Frame actor={actor} bare>
      <PageHeader title={named(job.service, reading.locale)} back={{ href: "/staff", label: words.back }} />
      {job.status === "completed" && <DoneNotice job={job} reading={reading} words={words} />}
      <Slip
        state={job.status}
        stub={
          <>
            <span className="num text-ink-2">{fill(words.code, { code: job.code })}</span>
            <StateBadge state={job.status} label={t.states[job.status]} />
          </>
        }
      >
        <JobFacts job={job} reading={reading} t={t} />
      </Slip>
      {job.status === "offered" && (
        <ReasonForm
          action={decline.bind(null, id)}
          open={words.declineOpen}
          label={words.declineReason}
          confirm={words.declineConfirm}
          reasons={declineReasons}
          words={words}
        />
      )}
      {job.status === "accepted" && (
        <ReasonForm
          action={giveBack.bind(null, id)}
          open={words.giveBackOpen}
          label={words.giveBackReason}
          text={words.giveBackText}
          confirm={words.giveBackConfirm}
          reasons={giveBackReasons}
          words={words}
        />
      )}
      <PhotoPart job={job} remove={removePhoto.bind(null, id)} problem={photo} words={words} />
      {job.status === "in_progress" && job.crew && !job.crew.leads && (
        <p className="mt-4 text-ink-2">{words.leadCompletes}</p>
      )}
      {job.status === "in_progress" && (!job.crew || job.crew.leads) && (
        <CompleteForm
          jobId={id}
          action={complete.bind(null, id)}
          above={started}
          words={words}
          optional={t.common.optional}
        />
      )}
      <NextStep
        job={job}
        actions={{ accept: accept.bind(null, id), setOut: setOut.bind(null, id), start: start.bind(null, id) }}
        reading={reading}
        words={words}
        tracking={t.tracking}
      />
    </Frame>
  );
}
