"use client";

import { type ReactNode, use } from "react";
import { cx } from "@/components/ui/classes";
import { homeLine } from "@/components/ui/client-icons";
import { Line } from "@/components/ui/line";
import { StateShape } from "@/components/ui/state-badge";
import type { Whereabouts } from "@/lib/orders/whereabouts";
import type { OrderStatus } from "@/prisma/generated/enums";
import { Carried } from "./carried";

/** An order on the map. `spot`: in units of the picture. `gives`: may be given away. `card`: shown when chosen. */
export type OrderMark = {
  id: string;
  short: string;
  label: string;
  status: OrderStatus;
  gives: boolean;
  spot: [x: number, y: number];
  card: ReactNode;
};

/** A person on the map, where they are as far as is known, and their day's way. */
export type PersonMark = {
  id: string;
  initials: string;
  label: string;
  kind: Whereabouts["kind"];
  spot: [x: number, y: number];
  route: [x: number, y: number][];
  card: ReactNode;
};

type Shown = { style: { left: string; top: string }; chosen: boolean; choose: () => void };

/** How large marks are, in pixels: half their width and height. */
export const orderSize = { halfWidth: 27, halfHeight: 13 };
export const smallOrderSize = { halfWidth: 13, halfHeight: 13 };
export const personSize = { halfWidth: 18, halfHeight: 18 };

const spotLook =
  "absolute -translate-x-1/2 -translate-y-1/2 select-none hover:z-20 focus-visible:z-20 [-webkit-touch-callout:none]";

/** State by colour and shape, and the end of the code; `small`: without it, where many stand close. */
export function OrderPin({
  mark,
  style,
  chosen,
  choose,
  hint,
  small,
}: Shown & { mark: OrderMark; hint: string; small: boolean }) {
  const carried = use(Carried);
  return (
    <a
      href={`/admin/orders/${mark.id}`}
      {...(mark.gives && { "data-order": mark.id, "data-pick": mark.id, "aria-describedby": hint })}
      data-state={mark.status}
      data-chosen={chosen || undefined}
      draggable={false}
      title={mark.label}
      onClick={chooses(choose)}
      style={style}
      className={cx(
        spotLook,
        "inline-flex h-6.5 items-center justify-center gap-1 rounded-full border border-state bg-state-soft text-xs font-semibold text-state-ink shadow-low",
        small ? "w-6.5" : "w-13.5",
        mark.gives && "cursor-grab",
        chosen && "z-10 outline-2 outline-offset-1 outline-state-ink",
        carried?.orderId === mark.id && "opacity-50",
      )}
    >
      <span className="sr-only">{mark.label}</span>
      <StateShape state={mark.status} size={14} />
      {!small && (
        <span aria-hidden className="num">
          {mark.short}
        </span>
      )}
    </a>
  );
}

/** Initials; whole edge: they are there now, dashed: last known there, a house: at home. A ring: could take what is carried; dashed, if a rule is set aside. */
export function PersonPin({ mark, style, chosen, choose }: Shown & { mark: PersonMark }) {
  const carried = use(Carried);
  const suits = carried?.takers.get(mark.id);
  const able = suits !== undefined;
  return (
    <a
      href={`/admin/staff/${mark.id}`}
      data-person={mark.id}
      data-able={suits}
      draggable={false}
      title={mark.label}
      onClick={chooses(choose)}
      style={style}
      className={cx(
        spotLook,
        "z-5 grid size-9 place-items-center rounded-full border-2 border-ink bg-paper text-xs font-semibold text-ink shadow-low",
        "data-over:scale-125 data-over:bg-brand data-over:text-on-brand",
        (mark.kind === "after" || mark.kind === "moving") && "border-dashed",
        able &&
          (suits
            ? "outline-4 outline-offset-2 outline-brand"
            : "outline-2 outline-offset-2 outline-dashed outline-brand"),
        carried && !able && "opacity-45",
        chosen && "bg-ink text-ground",
      )}
    >
      <span className="sr-only">{mark.label}</span>
      <span aria-hidden>{mark.initials}</span>
      {mark.kind === "home" && (
        <span aria-hidden className="absolute -inset-e-1 -bottom-1 rounded-full bg-paper text-ink-2">
          <Line d={homeLine} size={14} />
        </span>
      )}
    </a>
  );
}

/** A plain click shows more in place; with a key held, or without a script, it opens the page. */
const chooses = (choose: () => void) => (event: React.MouseEvent) => {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  choose();
};
