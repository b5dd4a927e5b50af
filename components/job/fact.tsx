import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

/** One thing to know about a job: its name for screen readers, an icon, the thing itself. */
export function Fact({ icon, label, children }: { icon: IconName; label: string; children: ReactNode }) {
  return (
    <div className="flex gap-3 border-b py-3 first:pt-0 last:border-b-0 last:pb-0">
      <dt className="flex-none text-ink-3">
        <Icon name={icon} className="mt-0.5" />
        <span className="sr-only">{label}</span>
      </dt>
      <dd className="grid min-w-0 flex-1 gap-1">{children}</dd>
    </div>
  );
}
