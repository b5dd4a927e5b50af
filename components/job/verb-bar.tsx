"use client";

import { type ReactNode, useActionState } from "react";
import { BottomBar } from "@/components/ui/bottom-bar";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { VerbAction } from "./verb-form";

/** A verb of the worker as the bar under the thumb; `children` are fields above it. A refusal is told in the bar. */
export function VerbBar({ action, verb, pending, quiet, above, refusedTitle, children, className }: VerbBarProps) {
  const [refused, run] = useActionState(action, null);
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
        <SubmitButton size="lg" variant={quiet ? "quiet" : "primary"} pendingLabel={pending}>
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
  /** Possible, but probably not what is meant now. */
  quiet?: boolean;
  above?: ReactNode;
  refusedTitle: string;
  children?: ReactNode;
  className?: string;
};
