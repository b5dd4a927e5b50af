"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Box } from "./map-picture";

const MOST = 12;
const FIRST_MOST = 4;
/** How much of the window a stretch takes that is to be seen. */
const FILLED = 0.92;
/** What one press of a button zooms by. */
export const ZOOM_STEP = 1.5;
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

/**
 * Lets a picture be zoomed within a window that scrolls: by factor, to a stretch, by wheel and Ctrl, by two fingers.
 * @param begin the stretch that is seen first
 */
export function useZoom(home: RefObject<HTMLElement | null>, picture: Size, begin: Box): Zoom {
  const [seen, setSeen] = useState<Size | null>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const pinned = useRef<Pinned | null>(null);
  const fit = seen && Math.min(seen.width / picture.width, seen.height / picture.height);
  const first = seen && fit ? Math.max(1, Math.min(FIRST_MOST, filling(begin, seen) / fit)) : 1;
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
    if (!box || !scale) return;
    const { unit, at } = pin ?? { unit: middleOf(begin), at: [box.clientWidth / 2, box.clientHeight / 2] };
    if (pin || zoom === null) box.scrollTo(unit[0] * scale - at[0], unit[1] * scale - at[1]);
  }, [home, scale, zoom, begin]);

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
      const wanted = box ? filling(box, seen) / fit : 1;
      to(wanted, { unit: middleOf(part), at: [seen.width / 2, seen.height / 2] });
    },
  };
}

/** Pixels per unit at which a stretch fills a window. */
const filling = ({ width, height }: Box, seen: Size): number =>
  FILLED * Math.min(seen.width / Math.max(1, width), seen.height / Math.max(1, height));

const middleOf = ({ x, y, width, height }: Box): [number, number] => [x + width / 2, y + height / 2];
