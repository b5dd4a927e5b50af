"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useActionState, useEffect } from "react";
import { BottomBar } from "@/components/ui/bottom-bar";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { VerbAction } from "./verb-form";

/** What `setTimeout` can count. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A verb of the worker as the bar under the thumb; `children` are fields above it. A refusal is told in the bar. */
export function VerbBar({ action, verb, pending, wait = 0, above, refusedTitle, children, className }: VerbBarProps) {
  const [refused, run] = useActionState(action, null);
  const router = useRouter();
  useEffect(() => {
    if (wait <= 0) return;
    const timer = setTimeout(() => router.refresh(), Math.min(wait * 1000 + 500, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [wait, router]);
  return (
    <form action={run} aria-label={verb} className={className ?? "contents"}>
      {children}
      <BottomBar
        above={
          refused ? (
            <div className="w-full">
              <Notice tone="error" title={refusedTitle} live>
                {refused.text}
              </Notice>
            </div>
          ) : (
            above
          )
        }
      >
        <SubmitButton size="lg" pendingLabel={pending} disabled={wait > 0}>
          {verb}
        </SubmitButton>
      </BottomBar>
    </form>
  );
}

type VerbBarProps = {
  action: VerbAction;
  verb: string;
  pending: string;
  /** Seconds until it is possible: the page is then read anew. What stands `above` says why. */
  wait?: number;
  above?: ReactNode;
  refusedTitle: string;
  children?: ReactNode;
  className?: string;
};
