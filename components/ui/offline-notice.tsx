"use client";

import { useSyncExternalStore } from "react";
import { offlineLine } from "./client-icons";
import { Line } from "./line";

function subscribe(changed: () => void) {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

/** A line at the top while the device has no network. */
export function OfflineNotice({ text }: { text: string }) {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" data-state="warn">
      {!online && (
        <p className="flex items-center justify-center gap-2 bg-state-soft px-4 py-2 text-sm text-state-ink">
          <Line d={offlineLine} size={18} />
          {text}
        </p>
      )}
    </div>
  );
}
