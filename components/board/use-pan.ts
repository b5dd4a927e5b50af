"use client";

import { type RefObject, useEffect } from "react";

/** Lets a mouse pull what scrolls along by its ground; fingers scroll by themselves. */
export function usePan(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = home.current;
    if (!box) return;
    const stop = new AbortController();
    const listen = { signal: stop.signal };
    let held: { x: number; y: number } | null = null;
    box.addEventListener(
      "pointerdown",
      (event) => {
        const ground = !(event.target as Element).closest("a, button");
        if (ground && event.pointerType === "mouse" && event.button === 0)
          held = { x: event.clientX, y: event.clientY };
      },
      listen,
    );
    window.addEventListener(
      "pointermove",
      (event) => {
        if (!held) return;
        box.scrollBy(held.x - event.clientX, held.y - event.clientY);
        held = { x: event.clientX, y: event.clientY };
      },
      listen,
    );
    const drop = () => {
      held = null;
    };
    for (const type of ["pointerup", "pointercancel", "blur"] as const) window.addEventListener(type, drop, listen);
    return () => stop.abort();
  }, [home]);
}
