"use client";

import { useSyncExternalStore } from "react";
import { CheckRow } from "@/components/ui/check-row";
import { alertOn, onAlertChange, setAlert } from "./alert-setting";

/** Ringing on a new offer, switched for this phone. */
export function OfferAlertSwitch({ label, hint }: { label: string; hint: string }) {
  const on = useSyncExternalStore(onAlertChange, alertOn, () => true);
  return (
    <CheckRow
      name="offer-alert"
      label={label}
      hint={hint}
      checked={on}
      onChange={(event) => setAlert(event.currentTarget.checked)}
    />
  );
}
