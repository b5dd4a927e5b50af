"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Where a pointer is, in pixels of the window. */
export type Spot = { x: number; y: number };

/** What becomes of a drag. `workerId`: the person under the pointer. */
export type DragEvents = {
  lift: (orderId: string, at: Spot) => void;
  move: (at: Spot, workerId: string | null) => void;
  drop: (workerId: string | null) => void;
};

/** A mouse lifts by moving, a finger by staying: whatever moves first is scrolling. */
const MOUSE_LIFTS_PX = 6;
const FINGER_STAYS_PX = 10;
const FINGER_LIFTS_MS = 400;
/** So near an edge of what scrolls, it does. */
const EDGE_PX = 56;
const SCROLL_PX = 9;
const SCROLL_MS = 16;

/**
 * Lets what has `data-order` within `root` be dragged to what has `data-person`, anywhere on the page, by mouse, pen
 * or finger. The one under the pointer has `data-over` meanwhile; Escape gives up.
 */
export function useDrag(root: RefObject<HTMLElement | null>, events: DragEvents): void {
  const on = useRef(events);
  useEffect(() => {
    on.current = events;
  });
  useEffect(() => {
    const home = root.current;
    if (!home) return;
    const stop = new AbortController();
    const listen = { signal: stop.signal };
    let held: { orderId: string; from: Spot; finger: boolean } | undefined;
    let lifted = false;
    let dragged = false;
    let at: Spot = { x: 0, y: 0 };
    let over: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let scroller: ReturnType<typeof setInterval> | undefined;

    const point = () => {
      const next = document.elementFromPoint(at.x, at.y)?.closest("[data-person]") ?? null;
      if (next !== over) {
        over?.removeAttribute("data-over");
        next?.setAttribute("data-over", "");
        over = next;
      }
      on.current.move(at, over?.getAttribute("data-person") ?? null);
    };
    const lift = () => {
      if (!held) return;
      lifted = true;
      dragged = true;
      document.body.style.userSelect = "none";
      scroller = setInterval(() => scrollNear(at) && point(), SCROLL_MS);
      on.current.lift(held.orderId, at);
    };
    const end = (dropped: boolean) => {
      clearTimeout(timer);
      clearInterval(scroller);
      const workerId = dropped ? (over?.getAttribute("data-person") ?? null) : null;
      over?.removeAttribute("data-over");
      document.body.style.userSelect = "";
      const was = lifted;
      [held, lifted, over] = [undefined, false, null];
      if (was) on.current.drop(workerId);
    };

    home.addEventListener(
      "pointerdown",
      (event) => {
        dragged = false;
        const target = event.target as Element;
        const orderId = target.closest("[data-order]")?.getAttribute("data-order");
        if (!orderId || event.button !== 0 || !event.isPrimary || target.closest("[data-give]")) return;
        at = { x: event.clientX, y: event.clientY };
        held = { orderId, from: at, finger: event.pointerType === "touch" };
        if (held.finger) timer = setTimeout(lift, FINGER_LIFTS_MS);
      },
      listen,
    );
    window.addEventListener(
      "pointermove",
      (event) => {
        if (!held || !event.isPrimary) return;
        at = { x: event.clientX, y: event.clientY };
        const far = Math.hypot(at.x - held.from.x, at.y - held.from.y);
        if (!lifted && held.finger && far > FINGER_STAYS_PX) return end(false);
        if (!lifted && !held.finger && far > MOUSE_LIFTS_PX) lift();
        if (lifted) point();
      },
      listen,
    );
    window.addEventListener("pointerup", (event) => event.isPrimary && held && end(true), listen);
    window.addEventListener("pointercancel", () => held && end(false), listen);
    window.addEventListener("blur", () => held && end(false), listen);
    window.addEventListener("keydown", (event) => lifted && event.key === "Escape" && end(false), listen);
    // A finger that has lifted a card drags, and does not scroll, select or open the browser's own menu.
    home.addEventListener("touchmove", (event) => lifted && event.preventDefault(), { ...listen, passive: false });
    home.addEventListener("contextmenu", (event) => held?.finger && event.preventDefault(), listen);
    home.addEventListener("dragstart", (event) => held && event.preventDefault(), listen);
    home.addEventListener(
      "click",
      (event) => {
        if (dragged) event.preventDefault();
        dragged = false;
      },
      { ...listen, capture: true },
    );
    return () => {
      end(false);
      stop.abort();
    };
  }, [root]);
}

/** Scrolls what lies under the pointer, near its edges: a list or map with `data-scroll`, else the page. */
function scrollNear({ x, y }: Spot): boolean {
  const list = document.elementFromPoint(x, y)?.closest("[data-scroll]");
  const { top, bottom, left, right } = list?.getBoundingClientRect() ?? {
    top: 0,
    bottom: window.innerHeight,
    left: Number.NEGATIVE_INFINITY,
    right: Number.POSITIVE_INFINITY,
  };
  const [byX, byY] = [towards(x, left, right), towards(y, top, bottom)];
  if (byX || byY) (list ?? window).scrollBy(byX, byY);
  return byX !== 0 || byY !== 0;
}

const towards = (at: number, start: number, end: number): number =>
  at < start + EDGE_PX ? -SCROLL_PX : at > end - EDGE_PX ? SCROLL_PX : 0;
