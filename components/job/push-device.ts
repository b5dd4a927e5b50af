/** Whether this browser rings: `unsupported` where it cannot, `denied` where its owner has forbidden it. */
export type PushState = "unsupported" | "denied" | "off" | "on";

const able = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** How it stands now. Browser only. */
export async function pushState(): Promise<PushState> {
  if (!able()) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  const registration = await navigator.serviceWorker.getRegistration("/");
  return (await registration?.pushManager.getSubscription()) ? "on" : "off";
}

/** Asks the owner of the browser, subscribes, and tells the shop. @returns how it stands then */
export async function switchOn(publicKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== "granted") return pushState();
  await navigator.serviceWorker.register("/sw.js");
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const answer = await tell("POST", subscription.toJSON());
  if (!answer.ok) await subscription.unsubscribe();
  return pushState();
}

/** Ends it here and with the shop. */
export async function switchOff(): Promise<PushState> {
  const registration = await navigator.serviceWorker.getRegistration("/");
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) {
    await tell("DELETE", { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return pushState();
}

const tell = (method: string, body: object) =>
  fetch("/api/push", { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
