import { alertLine, infoLine } from "@/components/ui/client-icons";
import { Line } from "@/components/ui/line";
import type { ChangeLine } from "./hand-words";

/** What would change, line by line; what is bad has a colour and a sign. */
export function HandChange({ lines }: { lines: ChangeLine[] }) {
  return (
    <span className="block text-sm leading-normal">
      {lines.map(({ key, text, state }) => (
        <span
          key={key}
          data-state={state}
          className={state ? "flex items-start gap-1 font-semibold text-state-ink" : "block text-ink-2"}
        >
          {state && <Line d={state === "error" ? alertLine : infoLine} size={16} className="mt-0.5" />}
          <span className="num">{text}</span>
        </span>
      ))}
    </span>
  );
}

/** The lines that come, at their size. */
export function ChangeComing({ label }: { label: string }) {
  return (
    <div role="status" className="grid gap-2 py-2">
      <span className="text-sm text-ink-2">{label}</span>
      {["w-3/4", "w-2/3", "w-1/2"].map((width) => (
        <span key={width} aria-hidden className={`h-11 rounded-md bg-sunken ${width}`} />
      ))}
    </div>
  );
}
