import type { Agent } from "node:https";
import webPush, { WebPushError } from "web-push";
import { type Device, type Letter, type Outcome, PATIENCE_MS, type Sender } from "./sender";

/** A push service keeps what a sleeping phone cannot take for so long. */
const TTL_SECONDS = 6 * 3600;

/**
 * Web Push (RFC 8030) with VAPID (RFC 8292), to every device of the reader; one that takes it is enough.
 * @param subject a mailto: or https: address at which push services reach the owner
 */
export function pushSender(keys: { publicKey: string; privateKey: string; subject: string }, agent?: Agent): Sender {
  const sendTo = async ({ endpoint, p256dh, auth }: Device, { id, title, body, url }: Letter): Promise<Outcome> => {
    try {
      await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, JSON.stringify({ id, title, body, url }), {
        vapidDetails: keys,
        TTL: TTL_SECONDS,
        timeout: PATIENCE_MS,
        urgency: "high",
        agent,
        contentEncoding: "aes128gcm",
      });
      return { ok: true };
    } catch (error) {
      if (!(error instanceof WebPushError)) throw error;
      // RFC 8030 7.3: such a subscription will never be valid again.
      const gone = error.statusCode === 404 || error.statusCode === 410 ? [endpoint] : [];
      const retry = error.statusCode === 429 || error.statusCode >= 500;
      return { ok: false, retry, error: `push service answered ${error.statusCode}`, gone };
    }
  };
  return {
    channel: "push",
    reaches: ({ devices }) => devices.length > 0,
    send: async ({ devices }, letter) => {
      const down = (error: Error): Outcome => ({ ok: false, retry: true, error: error.message });
      const outcomes = await Promise.all(devices.map((device) => sendTo(device, letter).catch(down)));
      const gone = outcomes.flatMap((outcome) => outcome.gone ?? []);
      const best =
        outcomes.find(({ ok }) => ok) ?? outcomes.find((outcome) => !outcome.ok && outcome.retry) ?? outcomes[0];
      return { ...(best ?? { ok: false, retry: false, error: "no device" }), gone };
    },
  };
}
