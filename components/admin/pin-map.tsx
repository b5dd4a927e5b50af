"use client";

import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from "react";
import { MapControls } from "@/components/board/map-controls";
import { MapGround } from "@/components/board/map-ground";
import { type AreaShape, mapProjection } from "@/components/board/map-picture";
import { usePan } from "@/components/board/use-pan";
import { useZoom } from "@/components/board/use-zoom";
import { pinLine } from "@/components/ui/client-icons";
import { Line } from "@/components/ui/line";
import type { Messages } from "@/lib/i18n/messages";
import { useAnswer } from "./action-form";

/** A press of an arrow moves the pin so far, in pixels; with Shift further. */
const STEP_PX = 4;
const LEAP_PX = 40;
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The areas of the business, on which a position is pointed at: by a tap, or by arrow keys. Sent as `lat` and `lng`. */
export function PinMap({ corners, shapes, pin, label, hint, words }: PinMapProps) {
  const home = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const { at, back, width, height } = useMemo(() => mapProjection(corners), [corners]);
  const [picture, begin] = useMemo(
    () => [
      { width, height },
      { x: 0, y: 0, width, height },
    ],
    [width, height],
  );
  const zoom = useZoom(home, picture, begin);
  usePan(home);
  const { answered, typed } = useAnswer("lat");
  const { typed: typedLng } = useAnswer("lng");
  const kept = answered ? positionOf(typed[0], typedLng[0]) : pin;
  const [position, setPosition] = useState(kept);
  const spot = position && at(position.lat, position.lng);
  const scale = zoom.scale ?? 1;

  const put = (x: number, y: number) => {
    const { lat, lng } = back(Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y)));
    setPosition({ lat: Number(lat.toFixed(6)), lng: Number(lng.toFixed(6)) });
  };
  const point = (event: MouseEvent<HTMLElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    if (zoom.scale) put((event.clientX - left) / zoom.scale, (event.clientY - top) / zoom.scale);
  };
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step || !zoom.scale) return;
    event.preventDefault();
    const [x, y] = spot ?? [width / 2, height / 2];
    const px = (event.shiftKey ? LEAP_PX : STEP_PX) / zoom.scale;
    put(x + step[0] * px, y + step[1] * px);
  };

  return (
    <div className="grid gap-2">
      <input type="hidden" name="lat" value={position?.lat ?? ""} />
      <input type="hidden" name="lng" value={position?.lng ?? ""} />
      <MapControls zoom={zoom} shapes={shapes} words={words} />
      <div
        ref={home}
        className="flex h-80 touch-pan-x touch-pan-y overflow-auto rounded-md border border-line-strong bg-paper"
      >
        <div
          className="relative m-auto flex-none cursor-crosshair"
          style={
            zoom.scale
              ? { width: width * scale, height: height * scale }
              : { width: "100%", aspectRatio: `${width} / ${height}` }
          }
          onClick={point}
        >
          <MapGround picture={picture} shapes={shapes} done={[]} leaders={[]} route={[]} scale={scale} />
          <button
            type="button"
            aria-label={label}
            aria-describedby={hintId}
            onKeyDown={walk}
            onClick={(event) => event.stopPropagation()}
            className="absolute grid size-9 -translate-x-1/2 -translate-y-full place-items-center rounded-full text-danger"
            style={
              spot
                ? { left: `${(100 * spot[0]) / width}%`, top: `${(100 * spot[1]) / height}%` }
                : { left: "50%", top: "50%", opacity: 0.4 }
            }
          >
            <Line d={pinLine} size={32} />
          </button>
        </div>
      </div>
      <p id={hintId} role="status" className="text-sm text-ink-2">
        {hint} {position && <span className="num">{`${position.lat.toFixed(4)}, ${position.lng.toFixed(4)}`}</span>}
      </p>
    </div>
  );
}

function positionOf(lat: string | undefined, lng: string | undefined): Position | null {
  return lat && lng ? { lat: Number(lat), lng: Number(lng) } : null;
}

type Position = { lat: number; lng: number };
type PinMapProps = {
  corners: [lat: number, lng: number][];
  shapes: (AreaShape & { name: string })[];
  pin: Position | null;
  label: string;
  hint: string;
  words: Messages["map"];
};
