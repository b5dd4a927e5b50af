"use client";

import { useEffect } from "react";
import { alertOn } from "./alert-setting";

const KEY = "offers-heard";

/** Rings and vibrates when an offer appears that this tab has not shown yet, unless the worker turned that off. */
export function OfferAlert({ offerIds }: { offerIds: string[] }) {
  const ids = offerIds.join(" ");
  useEffect(() => {
    const heard = (sessionStorage.getItem(KEY) ?? "").split(" ");
    const fresh = ids.split(" ").some((id) => id && !heard.includes(id));
    sessionStorage.setItem(KEY, ids);
    if (!fresh || !alertOn()) return;
    navigator.vibrate?.([200, 100, 200]);
    ring();
  }, [ids]);
  return null;
}

/** Two short tones. A page that was not touched yet may not make a sound: then it stays quiet. */
function ring(): void {
  const audio = new AudioContext();
  if (audio.state === "suspended") return void audio.close();
  for (const [index, pitch] of [880, 1175].entries()) {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const begin = audio.currentTime + index * 0.22;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.25, begin);
    volume.gain.exponentialRampToValueAtTime(0.001, begin + 0.2);
    tone.connect(volume).connect(audio.destination);
    tone.start(begin);
    tone.stop(begin + 0.2);
    if (index === 1) tone.onended = () => void audio.close();
  }
}
