"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { pinLine } from "@/components/ui/client-icons";
import { Line } from "@/components/ui/line";
import type { FormWords } from "./words";

/** A customer waits this long for the satellites, not longer. */
const TIMEOUT_MS = 10_000;

/** Adds the device's position (WGS-84) to an address of the form; appears only where a script can ask for it. `of`: which address, by its label. `changed` tells the form. */
export function PinButton({ name, of, lat, lng, words: { form: t }, changed }: PinButtonProps) {
  const [able, setAble] = useState(false);
  const [step, setStep] = useState<"idle" | "busy" | "failed">("idle");
  const latBox = useRef<HTMLInputElement>(null);
  const lngBox = useRef<HTMLInputElement>(null);
  useEffect(() => setAble("geolocation" in navigator && window.isSecureContext), []);

  const write = (at: { latitude: number; longitude: number } | null) => {
    if (!latBox.current || !lngBox.current) return;
    latBox.current.value = at ? at.latitude.toFixed(6) : "";
    lngBox.current.value = at ? at.longitude.toFixed(6) : "";
    setStep("idle");
    changed();
  };
  const find = () => {
    setStep("busy");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => write(coords),
      () => setStep("failed"),
      { enableHighAccuracy: true, timeout: TIMEOUT_MS },
    );
  };

  return (
    <div role="status" className="flex min-h-11 flex-wrap items-center gap-x-3">
      <input type="hidden" name={`${name}.lat`} ref={latBox} defaultValue={lat} />
      <input type="hidden" name={`${name}.lng`} ref={lngBox} defaultValue={lng} />
      {lat ? (
        <>
          <span className="flex items-center gap-2 text-sm" data-state="ok">
            <Line d={pinLine} className="text-state-ink" />
            {t.pinDone}
          </span>
          <Button variant="ghost" size="sm" onClick={() => write(null)}>
            {t.pinRemove}
          </Button>
        </>
      ) : (
        able && (
          <Button
            variant="ghost"
            size="sm"
            onClick={find}
            aria-disabled={step === "busy" || undefined}
            aria-label={step === "busy" ? undefined : `${t.pin} (${of})`}
          >
            <Line d={pinLine} />
            {step === "busy" ? t.pinBusy : t.pin}
          </Button>
        )
      )}
      {step === "failed" && <span className="text-sm text-ink-2">{t.pinFailed}</span>}
    </div>
  );
}

type PinButtonProps = { name: string; of: string; lat: string; lng: string; words: FormWords; changed: () => void };
