"use client";

import { useMemo, useRef, useState } from "react";
import { crossLine } from "@/components/ui/client-icons";
import { Line } from "@/components/ui/line";
import type { Messages } from "@/lib/i18n/messages";
import { fanOut } from "./fan-out";
import { MapControls } from "./map-controls";
import { MapGround } from "./map-ground";
import {
  type OrderMark,
  OrderPin,
  orderSize,
  type PersonMark,
  PersonPin,
  personSize,
  smallOrderSize,
} from "./map-marks";
import { type AreaShape, boxOf } from "./map-picture";
import { usePan } from "./use-pan";
import { useZoom } from "./use-zoom";

/** What marks are fanned out by before the window is measured, in pixels. */
const USUAL_WIDTH_PX = 720;

/** Codes are shown where orders with them would take less than this share of the map. */
const ROOMY = 0.14;
const CODED_PX = 4 * orderSize.halfWidth * orderSize.halfHeight;
/** Around what is seen first, in units of the picture. */
const AROUND = 60;

/** The map itself: areas, people, orders; what is chosen shows its card, a person also the day's way. */
export function MapStage({ picture, shapes, orders, people, done, hint, words }: MapStageProps) {
  const home = useRef<HTMLDivElement>(null);
  const [begin] = useState(() => beginOf(picture, [...people, ...orders]));
  const zoom = useZoom(home, picture, begin);
  usePan(home);
  const [chosen, setChosen] = useState<string | null>(null);
  const scale = zoom.scale ?? USUAL_WIDTH_PX / picture.width;
  const [width, height] = [picture.width * scale, picture.height * scale];
  const small = orders.length * CODED_PX > ROOMY * width * height;
  const spots = useMemo(() => {
    const marks = [
      ...people.map(({ spot }) => ({ x: spot[0] * scale, y: spot[1] * scale, ...personSize })),
      ...orders.map(({ spot }) => ({
        x: spot[0] * scale,
        y: spot[1] * scale,
        ...(small ? smallOrderSize : orderSize),
      })),
    ];
    return fanOut(marks, { width: picture.width * scale, height: picture.height * scale });
  }, [people, orders, scale, picture, small]);
  const styleOf = (index: number) => {
    const { x, y } = spots[index] ?? { x: 0, y: 0 };
    return { left: `${(100 * x) / width}%`, top: `${(100 * y) / height}%` };
  };
  const shown = [...people, ...orders].find(({ id }) => id === chosen);
  const person = people.find(({ id }) => id === chosen);
  const leaders = [...people, ...orders].map(({ id, spot }, index) => {
    const { x, y } = spots[index] ?? { x: 0, y: 0 };
    return { id, from: spot, to: [x / scale, y / scale] as [number, number] };
  });
  return (
    // Escape closes what a mark has opened, wherever the focus is.
    <div
      className="grid grid-cols-[minmax(0,1fr)] gap-2"
      onKeyDown={(event) => event.key === "Escape" && setChosen(null)}
    >
      <MapControls zoom={zoom} shapes={shapes} words={words} />
      <div className="relative">
        <div
          ref={home}
          data-scroll
          className="flex h-[min(68dvh,42rem)] touch-pan-x touch-pan-y overflow-auto overscroll-contain rounded-lg border bg-paper shadow-low"
        >
          <div
            className="relative m-auto flex-none"
            style={
              zoom.scale ? { width, height } : { width: "100%", aspectRatio: `${picture.width} / ${picture.height}` }
            }
          >
            <MapGround
              picture={picture}
              shapes={shapes}
              done={done}
              leaders={leaders}
              route={person?.route ?? []}
              scale={scale}
            />
            <ul aria-label={words.people}>
              {people.map((mark, index) => (
                <li key={mark.id}>
                  <PersonPin
                    mark={mark}
                    style={styleOf(index)}
                    chosen={mark.id === chosen}
                    choose={() => setChosen(mark.id)}
                  />
                </li>
              ))}
            </ul>
            <ul aria-label={words.orders}>
              {orders.map((mark, index) => (
                <li key={mark.id}>
                  <OrderPin
                    mark={mark}
                    style={styleOf(people.length + index)}
                    chosen={mark.id === chosen}
                    choose={() => setChosen(mark.id)}
                    hint={hint}
                    small={small}
                  />
                </li>
              ))}
            </ul>
          </div>
        </div>
        <div
          aria-live="polite"
          className="pointer-events-none inset-x-2 z-30 grid justify-items-start max-md:fixed max-md:bottom-[calc(4.5rem+env(safe-area-inset-bottom))] md:absolute md:bottom-2"
        >
          {shown && (
            <div className="pointer-events-auto flex w-full max-w-96 items-start gap-1 rounded-lg border bg-paper p-2 shadow-high">
              <div className="min-w-0 flex-1">{shown.card}</div>
              <button
                type="button"
                aria-label={words.close}
                onClick={() => setChosen(null)}
                className="touch grid place-items-center rounded-md hover:bg-sunken"
              >
                <Line d={crossLine} size={18} />
              </button>
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

/** What is seen first: everything that is on the map, or all of an empty one. */
const beginOf = (picture: { width: number; height: number }, marks: { spot: [x: number, y: number] }[]) =>
  marks.length > 0
    ? boxOf(
        marks.map(({ spot }) => spot),
        AROUND,
      )
    : { x: 0, y: 0, ...picture };

/** Completed orders: a dot each. */
export type DoneMark = { id: string; spot: [x: number, y: number] };

type MapStageProps = {
  picture: { width: number; height: number };
  shapes: (AreaShape & { name: string })[];
  orders: OrderMark[];
  people: PersonMark[];
  done: DoneMark[];
  /** The id of what says how an order is given away. */
  hint: string;
  words: Messages["map"];
};
