"use client";

import { minusLine, plusLine } from "@/components/ui/client-icons";
import { controlLook } from "@/components/ui/control-look";
import { Line } from "@/components/ui/line";
import type { Messages } from "@/lib/i18n/messages";
import type { AreaShape } from "./map-picture";
import { ZOOM_STEP, type Zoom } from "./use-zoom";

/** Which part of the map is seen: an area, nearer, farther. */
export function MapControls({ zoom, shapes, words }: MapControlsProps) {
  const button =
    "touch grid flex-none place-items-center rounded-md border border-line-strong bg-paper hover:bg-sunken";
  return (
    <div className="flex items-center gap-2">
      <select
        aria-label={words.area}
        className={controlLook({}, "max-w-56")}
        onChange={({ target }) => zoom.show(shapes.find(({ id }) => id === target.value)?.box ?? null)}
      >
        <option value="">{words.whole}</option>
        {shapes.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" className={button} aria-label={words.zoomOut} onClick={() => zoom.by(1 / ZOOM_STEP)}>
        <Line d={minusLine} />
      </button>
      <button type="button" className={button} aria-label={words.zoomIn} onClick={() => zoom.by(ZOOM_STEP)}>
        <Line d={plusLine} />
      </button>
    </div>
  );
}

type MapControlsProps = { zoom: Zoom; shapes: (AreaShape & { name: string })[]; words: Messages["map"] };
