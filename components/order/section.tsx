import type { ReactNode } from "react";

/** A part of the form: paper from edge to edge on a phone, a sheet on a wider screen. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="-mx-4 grid gap-4 border-y bg-paper px-4 py-5 sm:mx-0 sm:rounded-lg sm:border sm:shadow-low">
      <h2 className="text-lg">{title}</h2>
      {children}
    </section>
  );
}
