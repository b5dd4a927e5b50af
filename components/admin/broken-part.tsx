"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { failure as en } from "@/lib/i18n/messages/en/failure";
import { failure as zh } from "@/lib/i18n/messages/zh/failure";

/** A page of the office that threw: the frame stays, and the page can be asked for again. */
export function BrokenPart({ again }: { again: () => void }) {
  const router = useRouter();
  const words = typeof document !== "undefined" && document.documentElement.lang === "en" ? en : zh;
  const retry = () =>
    startTransition(() => {
      router.refresh();
      again();
    });
  return (
    <div className="py-6">
      <Notice tone="error" title={words.brokenTitle} action={<Button onClick={retry}>{words.retry}</Button>} live>
        {words.brokenOfficeText}
      </Notice>
    </div>
  );
}
