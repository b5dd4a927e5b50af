import { BoardColumns } from "@/components/board/board-columns";
import { BoardEmpty } from "@/components/board/board-empty";
import { BoardHead, type BoardView } from "@/components/board/board-head";
import { BoardMap } from "@/components/board/board-map";
import { EscalatedBand } from "@/components/board/escalated-band";
import { HandBoard } from "@/components/board/hand-board";
import { MapEmpty } from "@/components/board/map-empty";
import { PersonLanes } from "@/components/board/person-lanes";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { may } from "@/lib/auth/permissions";
import { dayOf } from "@/lib/orders/day";
import { boardByPerson, boardByStatus } from "@/lib/orders/queries-board";
import { mapOrders } from "@/lib/orders/queries-map";
import { allStatuses } from "@/lib/orders/state";
import { listAreas } from "@/lib/staff/queries";
import { give, preview, undo } from "./board-actions";
import { office, type Query, single, titled } from "./office";

export const generateMetadata = titled((t) => t.board.title);

/** The live board: a day by state, everybody's day side by side (`?by=person`), or where all of it is (`?by=map`). */
export default async function BoardPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, business, reading } = await office("/admin", "board");
  const query = await single(searchParams);
  const day = dayOf(query.day, business.zone, reading.now);
  const wanted = allStatuses.find((status) => status === query.status);
  const view: BoardView = query.by === "person" || query.by === "map" ? query.by : "status";
  const [columns, people, places] = await Promise.all([
    boardByStatus(actor, day, wanted),
    view === "status" ? [] : boardByPerson(actor, day, business.zone),
    view === "map" ? Promise.all([mapOrders(actor, day), listAreas(actor)]) : null,
  ]);
  const [orders, areas] = places ?? [];
  const gives = may(actor, "dispatch", "edit");
  const shared = { day, reading, gives, t };
  const dated: Record<string, string> = day.isToday ? {} : { day: day.name };
  const empty = columns.every(({ total }) => total === 0);
  const board = (
    <>
      <BoardHead day={day} reading={reading} t={t} columns={columns} view={view} actor={actor} />
      {view !== "map" && <EscalatedBand orders={columns[0]?.cards ?? []} {...shared} />}
      {orders && areas && areas.length > 0 && <BoardMap {...shared} orders={orders} people={people} areas={areas} />}
      {areas?.length === 0 && <MapEmpty actor={actor} words={t.map} />}
      {view === "person" && people.length === 0 && <BoardEmpty of="people" actor={actor} words={t.board} />}
      {view === "person" && people.length > 0 && <PersonLanes {...shared} people={people} />}
      {view === "status" && empty && <BoardEmpty of="orders" actor={actor} words={t.board} />}
      {view === "status" && !empty && (
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
