"use client";

import { useEffect, useRef } from "react";
import { alertLine } from "./client-icons";
import { Line } from "./line";

/** After a refused form: what to change, with a way to each field. Takes the focus, also without script. */
export function ErrorSummary({ title, errors }: { title: string; errors: { id: string; text: string }[] }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new set of errors takes the focus again
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: a page that came back refused starts at what to change
      autoFocus
      className="rounded-md border-2 border-danger bg-paper p-4"
    >
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
