import type { OrderState } from "./state-look";

/** A share of something as a bar; `text` says it in words, so the bar itself is decoration. */
export function Meter({ label, text, value, max = 1, state }: MeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div className="grid gap-1" data-state={state}>
      <div className="flex justify-between gap-4 text-sm">
        <span className="min-w-0 truncate">{label}</span>
        <span className="num flex-none font-semibold">{text}</span>
      </div>
      <div aria-hidden className="h-2 overflow-clip rounded-full bg-sunken">
        <div
          className={`h-full rounded-full ${state ? "bg-state" : "bg-ink-3"}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}

type MeterProps = { label: string; text: string; value: number; max?: number; state?: OrderState };
