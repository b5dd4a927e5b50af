"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Box } from "./map-picture";

const MOST = 12;
const STEP = 1.5;
/** So wide a picture is at first, where it may: fingers need the room. */
const GOOD_WIDTH_PX = 620;

type Size = { width: number; height: number };
/** A point of the picture, in its units, and where in the window it is to lie, in pixels. */
type Pinned = { unit: [number, number]; at: [number, number] };

/** How a picture is seen: pixels per unit (null until measured), and what changes it. */
export type Zoom = {
  scale: number | null;
  by: (factor: number) => void;
  /** So that a stretch fills the window; null: all of it. */
  show: (box: Box | null) => void;
};

/** Lets a picture be zoomed within a window that scrolls: by factor, to a stretch, by wheel and Ctrl, by two fingers. */
export function useZoom(home: RefObject<HTMLElement | null>, picture: Size): Zoom {
  const [seen, setSeen] = useState<Size | null>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const pinned = useRef<Pinned | null>(null);
  const fit = seen && Math.min(seen.width / picture.width, seen.height / picture.height);
  const first = fit
    ? Math.max(1, Math.min(2, GOOD_WIDTH_PX / (picture.width * fit), seen.width / (picture.width * fit)))
    : 1;
  const scale = fit && fit * (zoom ?? first);

  useEffect(() => {
    const box = home.current;
    if (!box) return;
    const watch = new ResizeObserver(() => setSeen({ width: box.clientWidth, height: box.clientHeight }));
    watch.observe(box);
    return () => watch.disconnect();
  }, [home]);

  useLayoutEffect(() => {
    const box = home.current;
    const pin = pinned.current;
    pinned.current = null;
    if (!box || !scale || !pin) return;
    box.scrollTo(pin.unit[0] * scale - pin.at[0], pin.unit[1] * scale - pin.at[1]);
  }, [home, scale]);

  const to = (wanted: number, pin: Pinned) => {
    pinned.current = pin;
    setZoom(Math.max(1, Math.min(MOST, wanted)));
  };
  /** What lies at a point of the window stays there. */
  const around = (factor: number, at: [number, number]) => {
    const box = home.current;
    if (!box || !scale || !fit) return;
    const unit: Pinned["unit"] = [(box.scrollLeft + at[0]) / scale, (box.scrollTop + at[1]) / scale];
    to((scale / fit) * factor, { unit, at });
  };
  const turn = useRef(around);
  useEffect(() => {
    turn.current = around;
  });

  useEffect(() => {
    const box = home.current;
    if (!box) return;
    const stop = new AbortController();
    const listen = { signal: stop.signal, passive: false };
    const within = (x: number, y: number): [number, number] => {
      const { left, top } = box.getBoundingClientRect();
      return [x - left, y - top];
    };
    let apart: number | null = null;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turn.current(Math.exp(-event.deltaY / 200), within(event.clientX, event.clientY));
    };
    const fingers = (event: TouchEvent) => {
      const [one, other] = event.touches;
      if (!one || !other) {
        apart = null;
        return;
      }
      event.preventDefault();
      const now = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
      const middle = within((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
      if (apart) turn.current(now / apart, middle);
      apart = now;
    };
    box.addEventListener("wheel", wheel, listen);
    for (const type of ["touchstart", "touchmove", "touchend", "touchcancel"] as const) {
      box.addEventListener(type, (event) => (event.touches.length > 1 || apart) && fingers(event), listen);
    }
    return () => stop.abort();
  }, [home]);

  return {
    scale,
    by: (factor) => seen && around(factor, [seen.width / 2, seen.height / 2]),
    show: (box) => {
      if (!seen || !fit) return;
      const part = box ?? { x: 0, y: 0, ...picture };
      const wanted = box ? 0.92 * Math.min(seen.width / (box.width * fit), seen.height / (box.height * fit)) : 1;
      const unit: Pinned["unit"] = [part.x + part.width / 2, part.y + part.height / 2];
      to(wanted, { unit, at: [seen.width / 2, seen.height / 2] });
    },
  };
}

/** What one press of a button zooms by. */
export const ZOOM_STEP = STEP;
