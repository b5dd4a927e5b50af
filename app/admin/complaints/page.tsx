import { ComplaintBox } from "@/components/admin/complaint-box";
import { DoneNotice } from "@/components/admin/done-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Slip } from "@/components/ui/slip";
import { Tabs } from "@/components/ui/tabs";
import { may } from "@/lib/auth/permissions";
import { countOpenComplaints, listComplaints } from "@/lib/complaints/queries";
import { fill } from "@/lib/i18n/fill";
import { named } from "@/lib/i18n/named";
import { office, type Query, single, titled } from "../office";
import { resolve, take } from "./actions";

export const generateMetadata = titled((t) => t.complaints.title);

/** The queue of complaints: open ones by when they are due, and those that are settled. */
export default async function ComplaintsPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, reading } = await office("/admin/complaints", "complaints");
  const { view, done, no } = await single(searchParams);
  const status = view === "resolved" ? "resolved" : "open";
  const [complaints, open] = await Promise.all([listComplaints(actor, status), countOpenComplaints(actor)]);
  const words = t.complaints;
  const edits = may(actor, "complaints", "edit");
  return (
    <>
      <PageHeader title={words.title} />
      <Tabs
        label={words.views}
        items={[
          { href: "/admin/complaints", label: words.open, count: open, current: status === "open" },
          { href: "?view=resolved", label: words.resolved, current: status === "resolved" },
        ]}
      />
      <div className="mt-4 grid max-w-3xl gap-3">
        <DoneNotice done={done} no={no} t={t} />
        {complaints.length === 0 && (
          <EmptyState icon="chat" title={status === "open" ? words.emptyOpen : words.emptyResolved}>
            {status === "open" && words.emptyOpenText}
          </EmptyState>
        )}
        {complaints.map(({ order, ...complaint }) => (
          <Slip
            key={complaint.id}
            aria-label={fill(words.order, { code: order.code })}
            stub={
              <>
                <a
                  href={`/admin/orders/${order.id}`}
                  className="num inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
                >
                  {order.code}
                </a>
                <span className="text-sm text-ink-2">
                  {[
                    order.name,
                    named(order.service, reading.locale),
                    order.worker?.shortName,
                    order.review && fill(words.rating, { n: order.review.rating }),
                  ]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </>
            }
          >
            <ComplaintBox
              complaint={complaint}
              resolve={edits ? resolve.bind(null, complaint.id) : null}
              take={edits && complaint.ownerName !== actor.name ? take.bind(null, complaint.id) : null}
              reading={reading}
              t={t}
            />
          </Slip>
        ))}
      </div>
    </>
  );
}
