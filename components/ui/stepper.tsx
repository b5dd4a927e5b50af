import { Icon } from "./icon";

export type Step = { key: string; label: string; href?: string; state: "done" | "current" | "ahead" };

/** Where a form of several steps stands; a step that is done can be visited again. */
export function Stepper({ label, steps }: { label: string; steps: Step[] }) {
  return (
    <nav aria-label={label}>
      <ol className="flex gap-2">
        {steps.map((step, index) => (
          <li key={step.key} className="min-w-0 flex-1" aria-current={step.state === "current" ? "step" : undefined}>
            <StepBody step={step} number={index + 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepBody({ step, number }: { step: Step; number: number }) {
  const look = "grid min-h-11 content-start gap-1 border-t-4 pt-1.5 text-sm";
  const name = (
    <span className="flex items-center gap-1">
      {step.state === "done" ? <Icon name="check" size={16} /> : <span className="num">{number}</span>}
      <span className="truncate">{step.label}</span>
    </span>
  );
  if (step.state === "ahead") return <span className={`${look} border-line text-ink-3`}>{name}</span>;
  if (step.state === "current") return <span className={`${look} border-brand font-semibold`}>{name}</span>;
  return (
    <a href={step.href} className={`${look} border-brand text-brand`}>
      {name}
    </a>
  );
}
