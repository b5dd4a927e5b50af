"use client";

import { useEffect, useState } from "react";
import { CheckRow } from "@/components/ui/check-row";
import { type PushState, pushState, switchOff, switchOn } from "./push-device";

/** Messages ring on this device, also while no page is open; switched for this device. */
export function PushSwitch({ publicKey, words }: { publicKey: string; words: PushWords }) {
  const [state, setState] = useState<PushState | "asking">("asking");
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    pushState().then(setState, () => setState("unsupported"));
  }, []);
  const turn = (on: boolean) => {
    setState("asking");
    setFailed(false);
    const turned = on ? switchOn(publicKey) : switchOff();
    turned
      .then((now) => {
        setState(now);
        setFailed(on && now === "off");
      })
      .catch(() => {
        setState("off");
        setFailed(true);
      });
  };
  const why = state === "denied" || state === "unsupported" ? words[state] : undefined;
  return (
    <CheckRow
      name="push"
      label={words.label}
      hint={why ?? words.hint}
      error={failed ? words.failed : undefined}
      checked={state === "on"}
      disabled={state === "asking" || why !== undefined}
      aria-busy={state === "asking"}
      onChange={(event) => turn(event.currentTarget.checked)}
    />
  );
}

type PushWords = { label: string; hint: string; unsupported: string; denied: string; failed: string };
