"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** Copies a text and says so. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard?.writeText(text).then(() => setCopied(true));
  return (
    <Button variant="quiet" size="sm" onClick={copy}>
      <span aria-live="polite">{copied ? done : label}</span>
    </Button>
  );
}
