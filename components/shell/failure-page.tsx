import type { ReactNode } from "react";

/** A page with nothing but a plain sentence and a way on. */
export function FailurePage({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh max-w-md content-center gap-4 safe-x py-10">
      <div className="slip">
        <h1 className="px-4 py-3 text-lg">{title}</h1>
        <div className="slip-tear" aria-hidden />
        <div className="grid gap-4 px-4 py-4">
          <p>{text}</p>
          <div className="flex flex-wrap gap-3">{children}</div>
        </div>
      </div>
    </main>
  );
}
