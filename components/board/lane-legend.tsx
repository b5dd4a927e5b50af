import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { awayLook, wayLook } from "./lane-look";

/** What the grounds of a lane mean. */
export function LaneLegend({ words, now }: { words: Messages["board"]; now: string | null }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
      <Entry look="border bg-paper">{words.legendFree}</Entry>
      <Entry look={wayLook} state="accepted">
        {words.legendTravel}
      </Entry>
      <Entry look={`border ${awayLook}`}>{words.legendAway}</Entry>
      <Entry look="border bg-sunken">{words.legendOff}</Entry>
      {now && <Entry look="w-0.5! bg-danger">{fill(words.now, { time: now })}</Entry>}
    </ul>
  );
}

function Entry({ look, state, children }: { look: string; state?: string; children: string }) {
  return (
    <li className="flex items-center gap-1.5" data-state={state}>
      <span aria-hidden className={`h-3.5 w-5 rounded-sm ${look}`} />
      {children}
    </li>
  );
}
