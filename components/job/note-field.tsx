"use client";

import { useEffect, useRef } from "react";
import { TextArea } from "@/components/ui/text-area";

/** What was done, kept in this tab while it is typed, so that a reload or a lost signal loses nothing. */
export function NoteField({ jobId, label, hint, optional }: NoteFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const key = `note:${jobId}`;
  useEffect(() => {
    const area = box.current?.querySelector("textarea");
    if (area && !area.value) area.value = sessionStorage.getItem(key) ?? "";
  }, [key]);
  return (
    <div ref={box}>
      <TextArea
        name="note"
        label={label}
        hint={hint}
        optional={optional}
        maxLength={1000}
        onChange={(event) => sessionStorage.setItem(key, event.currentTarget.value)}
      />
    </div>
  );
}

type NoteFieldProps = { jobId: string; label: string; hint: string; optional: string };
