import { cx } from "./classes";
import { type OrderState, stateShapes } from "./state-look";

/** The shape of a state in its hue; decorative beside its word, or with a `label` where it stands alone. */
export function StateShape({ state, size = 16, label }: { state: OrderState; size?: number; label?: string }) {
  const { line, fill, dashed } = stateShapes[state];
  return (
    <svg
      viewBox="0 0 16 16"
      style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}
      data-state={state}
      className="flex-none text-state"
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {line && (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth={2}
          strokeLinecap="round"
          strokeDasharray={dashed ? "2.2 2.5" : undefined}
        />
      )}
      {fill && <path d={fill} fill="currentColor" fillRule="evenodd" />}
    </svg>
  );
}

/** Word, shape and hue of an order's state: `<StateBadge state={order.status} label={t.states[order.status]} />`. */
export function StateBadge({ state, label, plain }: { state: OrderState; label: string; plain?: boolean }) {
  return (
    <span
      data-state={state}
      className={cx(
        "inline-flex items-center gap-1.5 text-sm font-semibold whitespace-nowrap text-state-ink",
        !plain && "rounded-full bg-state-soft px-2.5 py-0.5",
      )}
    >
      <StateShape state={state} size={14} />
      {label}
    </span>
  );
}
