import { ask } from "./provider";
import type { Sender } from "./sender";

/** SMS by Twilio. Source: its Messages resource, API version 2010-04-01, basic authentication. */
export function twilioSender(
  { keyId, keySecret, from }: { keyId: string; keySecret: string; from: string },
  base = "https://api.twilio.com",
): Sender {
  const authorization = `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString("base64")}`;
  return {
    channel: "sms",
    reaches: ({ phone }) => Boolean(phone),
    send: async ({ phone }, { title, body, url }) => {
      const answer = await ask(`${base}/2010-04-01/Accounts/${encodeURIComponent(keyId)}/Messages.json`, {
        method: "POST",
        headers: { authorization },
        body: new URLSearchParams({ To: phone ?? "", From: from, Body: `${title}\n${body}\n${url}` }),
      });
      if (answer.status === 201) return { ok: true };
      // 400: this number or text will never do. Others are about the account, the rate or the service.
      const error = `${answer.status} ${answer.body.code ?? ""} ${answer.body.message ?? ""}`.trim();
      return { ok: false, retry: answer.status !== 400 && answer.status !== 404, error };
    },
  };
}
