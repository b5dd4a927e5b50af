const KEY = "offer-alert";
const CHANGED = "offer-alert-changed";

/** Does this phone ring on a new offer? On unless it was turned off here. Browser only. */
export const alertOn = (): boolean => localStorage.getItem(KEY) !== "off";

/** Turns ringing on or off for this phone. */
export function setAlert(on: boolean): void {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, "off");
  window.dispatchEvent(new Event(CHANGED));
}

/** Calls back when the setting changes in this tab. @returns a function that stops it */
export function onAlertChange(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}
