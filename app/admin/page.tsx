import { BoardColumns } from "@/components/board/board-columns";
import { BoardEmpty } from "@/components/board/board-empty";
import { BoardHead } from "@/components/board/board-head";
import { EscalatedBand } from "@/components/board/escalated-band";
import { HandBoard } from "@/components/board/hand-board";
import { PersonLanes } from "@/components/board/person-lanes";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { may } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/orders/day";
import { boardByPerson, boardByStatus } from "@/lib/orders/queries-board";
import { allStatuses } from "@/lib/orders/state";
import { give, preview, undo } from "./board-actions";
import { office, type Query, single, titled } from "./office";

export const generateMetadata = titled((t) => t.board.title);

/** The live board: a day by state, or (`?by=person`) everybody's day side by side. */
export default async function BoardPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, business, reading } = await office("/admin", "board");
  const query = await single(searchParams);
  const day = dayOf(query.day, business.zone, reading.now);
  const wanted = allStatuses.find((status) => status === query.status);
  const [columns, people] = await Promise.all([
    boardByStatus(actor, day, wanted),
    query.by === "person" ? boardByPerson(actor, day, business.zone) : null,
  ]);
  const gives = may(actor, "dispatch", "edit");
  const shared = { day, reading, gives, t };
  const dated: Record<string, string> = day.isToday ? {} : { day: day.name };
  const board = (
    <>
      <BoardHead day={day} reading={reading} t={t} columns={columns} byPerson={people !== null} actor={actor} />
      <EscalatedBand orders={columns[0]?.cards ?? []} {...shared} />
      {people?.length === 0 && <BoardEmpty of="people" actor={actor} words={t.board} />}
      {people && people.length > 0 && <PersonLanes {...shared} people={people} />}
      {!people && columns.every(({ total }) => total === 0) && <BoardEmpty of="orders" actor={actor} words={t.board} />}
      {!people && columns.some(({ total }) => total > 0) && (
        <BoardColumns
          {...shared}
          columns={columns}
          chosen={wanted ?? columns.find(({ cards }) => cards.length > 0)?.status ?? "placed"}
          href={(status) => `/admin?${new URLSearchParams({ ...dated, status })}`}
        />
      )}
    </>
  );
  const words = { hand: t.hand, rules: t.dispatch.refusals };
  return (
    <>
      <LiveRefresh url="/api/live" />
      {gives ? (
        <HandBoard actions={{ preview, give, undo }} reading={reading} words={words}>
          {board}
        </HandBoard>
      ) : (
        board
      )}
    </>
  );
}
