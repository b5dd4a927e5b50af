"use client";

import { type RefObject, useEffect } from "react";

/** A hand that clicks moves as much. */
const CLICK_PX = 6;

/** Lets a mouse pull what scrolls along by its ground; fingers scroll by themselves. */
export function usePan(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = home.current;
    if (!box) return;
    const stop = new AbortController();
    const listen = { signal: stop.signal };
    let held: { x: number; y: number } | null = null;
    let pulled = 0;
    box.addEventListener(
      "pointerdown",
      (event) => {
        const ground = !(event.target as Element).closest("a, button");
        if (ground && event.pointerType === "mouse" && event.button === 0)
          held = { x: event.clientX, y: event.clientY };
        pulled = 0;
      },
      listen,
    );
    window.addEventListener(
      "pointermove",
      (event) => {
        if (!held) return;
        pulled += Math.abs(held.x - event.clientX) + Math.abs(held.y - event.clientY);
        box.scrollBy(held.x - event.clientX, held.y - event.clientY);
        held = { x: event.clientX, y: event.clientY };
      },
      listen,
    );
    // What was pulled along was not clicked.
    box.addEventListener("click", (event) => pulled > CLICK_PX && event.stopPropagation(), {
      ...listen,
      capture: true,
    });
    const drop = () => {
      held = null;
    };
    for (const type of ["pointerup", "pointercancel", "blur"] as const) window.addEventListener(type, drop, listen);
    return () => stop.abort();
  }, [home]);
}
