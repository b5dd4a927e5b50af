"use client";

import { useRef, useState } from "react";
import type { HandView } from "@/lib/dispatch/queries-hand";

/** An answer of the office: done, or why not, in the reader's words. */
export type Answer<T extends object = object> = ({ ok: true } & T) | { ok: false; notice: string };

/** What giving by hand asks of the server. */
export type HandActions = {
  preview: (orderId: string) => Promise<Answer<{ view: HandView }>>;
  give: (orderId: string, workerId: string, reason: string) => Promise<Answer>;
  undo: (orderId: string, workerId: string) => Promise<Answer>;
};

/** What would change for everybody if an order were given away; `notice` says why that cannot be told. */
export type Preview = { view: HandView | null; notice: string; load: (orderId: string) => void };

/** Asks once for each order that is picked up; the answer for one that was put down again is not shown. */
export function usePreview({ preview }: Pick<HandActions, "preview">, failed: string): Preview {
  const turn = useRef(0);
  const [told, setTold] = useState<{ view: HandView | null; notice: string }>({ view: null, notice: "" });
  const load = (orderId: string) => {
    turn.current += 1;
    const mine = turn.current;
    setTold({ view: null, notice: "" });
    const tell = (next: typeof told) => mine === turn.current && setTold(next);
    preview(orderId).then(
      (answer) => tell(answer.ok ? { view: answer.view, notice: "" } : { view: null, notice: answer.notice }),
      () => tell({ view: null, notice: failed }),
    );
  };
  return { ...told, load };
}
