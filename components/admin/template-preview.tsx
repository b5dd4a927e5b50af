"use client";

import { useEffect, useRef, useState } from "react";
import { fill } from "@/lib/i18n/fill";
import { useAnswer } from "./action-form";

type Words = { title: string; body: string };

/** How a message will read: follows the fields of its form, and stands there before any script does. */
export function TemplatePreview({ title, said, values, lang }: TemplatePreviewProps) {
  const box = useRef<HTMLElement>(null);
  const answers = { title: useAnswer("title"), body: useAnswer("body") };
  const typed = (name: keyof Words) => (answers[name].answered ? (answers[name].typed[0] ?? "") : said[name]);
  const [words, setWords] = useState<Words>({ title: typed("title"), body: typed("body") });
  useEffect(() => {
    const form = box.current?.closest("form");
    const follow = () => {
      const now = new FormData(form ?? undefined);
      setWords({ title: String(now.get("title") ?? ""), body: String(now.get("body") ?? "") });
    };
    form?.addEventListener("input", follow);
    return () => form?.removeEventListener("input", follow);
  }, []);
  return (
    <section ref={box} aria-label={title} className="rounded-md border bg-paper px-4 py-3 shadow-low">
      <p className="text-sm text-ink-3">{title}</p>
      <div lang={lang}>
        <p className="font-semibold">{fill(words.title, values)}</p>
        <p className="whitespace-pre-line text-ink-2">{fill(words.body, values)}</p>
      </div>
    </section>
  );
}

type TemplatePreviewProps = { title: string; said: Words; values: Record<string, string>; lang: string };
