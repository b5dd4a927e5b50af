"use client";

import { useEffect, useRef } from "react";
import { alertLine } from "./client-icons";
import { Line } from "./line";

/**
 * After a refused form: what to change, with a way to each field. Takes the focus, also without script, once for each
 * new `attempt` (anything that is new with every sending), or, left out, whenever the errors are others.
 */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const turn = attempt ?? errors.map((error) => error.text).join(" ");
  useEffect(() => {
    if (turn) box.current?.focus();
  }, [turn]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} autoFocus className="rounded-md border-2 border-danger bg-paper p-4">
      <p className="flex items-center gap-2 font-semibold text-danger">
        <Line d={alertLine} />
        {title}
      </p>
      <ul className="mt-1 grid">
        {errors.map((error) => (
          <li key={error.id}>
            <a href={`#${error.id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

type ErrorSummaryProps = { title: string; errors: { id: string; text: string }[]; attempt?: number | string };
