import { ApartList } from "@/components/admin/apart-list";
import { SavedNotice } from "@/components/admin/saved-notice";
import { TimeOffList } from "@/components/admin/time-off-list";
import { WorkerExtras } from "@/components/admin/worker-extras";
import { WorkerForm } from "@/components/admin/worker-form";
import { WorkerTable } from "@/components/admin/worker-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { apartOfWorker } from "@/lib/dispatch/queries-apart";
import { maySeeCosts } from "@/lib/staff/access";
import { getWorker, listAreas, listSkills } from "@/lib/staff/queries";
import { idOf, office, orNotFound, type Query, single, titled } from "../../office";
import { comeBack, goAway, letAgain, reset, save } from "../actions";

export const generateMetadata = titled((t) => t.staffAdmin.people.title);

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** One worker: skills, areas, shifts, time off, login; for support agents, to read only. */
export default async function WorkerPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { actor, t, locale, business, reading } = await office(`/admin/staff/${id}`, "staff");
  const [worker, skills, areas, apart, { done, codes }] = await Promise.all([
    getWorker(actor, idOf(id), reading.now).catch(orNotFound),
    listSkills(actor),
    listAreas(actor),
    apartOfWorker(actor, idOf(id)),
    single(searchParams),
  ]);
  const words = t.staffAdmin.people;
  const edits = may(actor, "staff", "edit");
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader
        title={worker.name}
        back={{ href: "/admin/staff", label: words.back }}
        actions={
          <ButtonLink href={`/admin/orders?worker=${id}`} variant="quiet" icon="slip">
            {words.ordersOf}
          </ButtonLink>
        }
      />
      <SavedNotice done={done} codes={codes} t={t} />
      {edits ? (
        <>
          <Card id="time-off" title={words.timeOff}>
            <TimeOffList
              worker={worker}
              add={goAway.bind(null, id)}
              remove={comeBack.bind(null, id)}
              reading={reading}
              t={t}
            />
          </Card>
          <WorkerForm
            action={save.bind(null, id)}
            worker={worker}
            skills={skills}
            areas={areas}
            currency={maySeeCosts(actor) ? business.currency : null}
            locale={locale}
            t={t}
          />
          <WorkerExtras login={worker.user.login} reset={reset.bind(null, id)} t={t} />
        </>
      ) : (
        <Card flush>
          <WorkerTable workers={[worker]} reading={reading} t={t} />
        </Card>
      )}
      <Card id="apart" title={t.apart.customers}>
        <p className="mb-3 text-sm text-ink-2">{t.apart.customersLead}</p>
        <ApartList
          rows={apart}
          end={may(actor, "orders", "edit") ? (row) => letAgain.bind(null, id, row) : null}
          reading={reading}
          t={t}
        />
      </Card>
    </div>
  );
}
