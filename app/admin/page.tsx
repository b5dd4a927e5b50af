import { BoardColumns } from "@/components/board/board-columns";
import { BoardHead } from "@/components/board/board-head";
import { EscalatedBand } from "@/components/board/escalated-band";
import { PersonLanes } from "@/components/board/person-lanes";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { dayOf } from "@/lib/orders/day";
import { boardByPerson, boardByStatus } from "@/lib/orders/queries-board";
import { allStatuses } from "@/lib/orders/state";
import { office, type Query, single, titled } from "./office";

export const generateMetadata = titled((t) => t.board.title);

/** The live board: a day by state, or (`?by=person`) everybody's day side by side. */
export default async function BoardPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, business, reading } = await office("/admin", "board");
  const query = await single(searchParams);
  const day = dayOf(query.day, business.zone, reading.now);
  const wanted = allStatuses.find((status) => status === query.status);
  const columns = await boardByStatus(actor, day, wanted);
  const [escalated, ...others] = columns;
  const chosen = wanted ?? columns.find(({ cards }) => cards.length > 0)?.status ?? "placed";
  const people = query.by === "person" ? await boardByPerson(actor, day, business.zone) : null;
  const keep = { ...(!day.isToday && { day: day.name }) };
  return (
    <>
      <LiveRefresh url="/api/live" />
      <BoardHead day={day} columns={others} byPerson={people !== null} actor={actor} reading={reading} t={t} />
      <EscalatedBand orders={escalated?.cards ?? []} day={day} reading={reading} words={t.board} />
      {people ? (
        <PersonLanes people={people} day={day} reading={reading} t={t} />
      ) : (
        <BoardColumns
          columns={columns}
          chosen={chosen}
          day={day}
          reading={reading}
          t={t}
          href={(status) => `?${new URLSearchParams({ ...keep, status })}`}
        />
      )}
    </>
  );
}
