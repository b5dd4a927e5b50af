import { StateShape } from "@/components/ui/state-badge";
import type { Messages } from "@/lib/i18n/messages";
import type { OrderStatus } from "@/prisma/generated/enums";

const steps = ["placed", "accepted", "en_route", "in_progress", "completed"] as const;

/** How many steps lie behind: an order that waits for a person stands where it was placed. */
const reached = (status: OrderStatus): number => Math.max(0, steps.indexOf(status as (typeof steps)[number]));

/** The five steps of an order, done ones filled with their state's hue and shape. */
export function Progress({ status, words }: { status: OrderStatus; words: Messages["tracking"] }) {
  const now = reached(status);
  return (
    <ol aria-label={words.progress} className="grid grid-cols-5 pt-5">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === now ? "step" : undefined}
          className="relative grid justify-items-center gap-1 text-center text-sm"
        >
          {index > 0 && (
            <span
              aria-hidden
              data-state={index <= now ? step : undefined}
              className={`absolute inset-e-[calc(50%+0.875rem)] top-[0.6875rem] h-0.5 w-[calc(100%-1.75rem)] ${index <= now ? "bg-state" : "bg-line"}`}
            />
          )}
          <span className="relative grid size-6 place-items-center rounded-full bg-paper">
            {index <= now ? (
              <StateShape state={step} size={20} />
            ) : (
              <span className="size-2.5 rounded-full border-2 border-line-strong" />
            )}
          </span>
          <span className={index === now ? "font-semibold" : index < now ? "text-ink-2" : "text-ink-3"}>
            {words.steps[step]}
          </span>
        </li>
      ))}
    </ol>
  );
}
