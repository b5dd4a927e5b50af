import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { Tabs } from "@/components/ui/tabs";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { fill } from "@/lib/i18n/fill";
import { count, dayText, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { Day } from "@/lib/orders/day";
import type { BoardColumn } from "@/lib/orders/queries-board";
import { DaySwitch } from "./day-switch";

/** How the board is looked at. */
export type BoardView = "status" | "person" | "map";

/** Above the board: which day, how much of it is done, the search, the views. */
export function BoardHead({ day, columns, view, actor, reading, t }: BoardHeadProps) {
  const dated = (query: Record<string, string>) =>
    `/admin?${new URLSearchParams({ ...(!day.isToday && { day: day.name }), ...query })}`;
  return (
    <header className="grid gap-2 pt-4 pb-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <div>
          <h1 className="text-xl">{t.board.title}</h1>
          <p className="num text-sm text-ink-2">{summary(day, columns, reading, t)}</p>
        </div>
        <DaySwitch day={day} keep={view === "status" ? {} : { by: view }} words={t.board} />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <Tabs
          label={t.board.views}
          items={[
            { href: dated({}), label: t.board.byStatus, current: view === "status" },
            { href: dated({ by: "person" }), label: t.board.byPerson, current: view === "person" },
            { href: dated({ by: "map" }), label: t.board.byMap, current: view === "map" },
          ]}
        />
        <div className="flex gap-2 max-sm:w-full">
          <form action="/admin/orders" role="search" className="flex min-w-0 flex-1 gap-1">
            <input
              type="search"
              name="q"
              aria-label={t.board.search}
              placeholder={t.board.searchHint}
              enterKeyHint="search"
              className="min-h-11 w-full min-w-0 rounded-md border border-line-strong bg-paper px-3 text-sm sm:w-56"
            />
            <button type="submit" className={buttonLook({ variant: "quiet", size: "sm" })} aria-label={t.board.search}>
              <Icon name="search" />
            </button>
          </form>
          {may(actor, "orders", "create") && (
            <a href="/admin/orders/new" className={buttonLook({ size: "sm" })}>
              <Icon name="phone" size={18} />
              {t.board.newOrder}
            </a>
          )}
        </div>
      </div>
    </header>
  );
}

/** "今天 62 单 · 已完成 41 · 未完成 18": cancelled orders count neither way. */
function summary(day: Day, columns: BoardColumn[], reading: Reading, t: Messages): string {
  const { locale } = reading;
  const totalOf = (wanted: (status: string) => boolean) =>
    columns.filter(({ status }) => wanted(status)).reduce((sum, { total }) => sum + total, 0);
  const done = totalOf((status) => status === "completed");
  const open = totalOf((status) => status !== "completed" && status !== "cancelled");
  return fill(t.board.summary, {
    day: dayText(day.start, reading),
    total: count(done + open, locale),
    done: count(done, locale),
    open: count(open, locale),
  });
}

type BoardHeadProps = {
  day: Day;
  columns: BoardColumn[];
  view: BoardView;
  actor: Actor;
  reading: Reading;
  t: Messages;
};
