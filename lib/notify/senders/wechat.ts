import { ask, filled, type ProviderTemplates } from "./provider";
import type { Outcome, Sender } from "./sender";

type Account = { appId: string; appSecret: string; templates: ProviderTemplates };

/** A token is renewed so long before it ends. */
const EARLY_MS = 60_000;
const BAD_TOKEN = [40001, 40014, 42001];
/** Busy, or too many calls: another time may do. Others are about this person or template. */
const PASSING = [-1, 45009, 45011, ...BAD_TOKEN];
/** The longest value of a blank of the kind `thing`. */
const THING_LENGTH = 20;

/** Subscribe messages of a WeChat mini-program. Source: subscribeMessage.send and getStableAccessToken. */
export function wechatSender(account: Account, clock: () => Date, base = "https://api.weixin.qq.com"): Sender {
  let kept: { token: string; until: number } | null = null;

  async function token(): Promise<string> {
    if (kept && kept.until > clock().getTime()) return kept.token;
    const { appId: appid, appSecret: secret } = account;
    const { body } = await post("/cgi-bin/stable_token", { grant_type: "client_credential", appid, secret });
    if (typeof body.access_token !== "string") throw new Error(`${body.errcode} ${body.errmsg}`);
    kept = { token: body.access_token, until: clock().getTime() + Number(body.expires_in) * 1000 - EARLY_MS };
    return kept.token;
  }

  const post = (path: string, body: object) =>
    ask(base + path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });

  async function send(message: object, again: boolean): Promise<Outcome> {
    const path = `/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(await token())}`;
    const { status, body } = await post(path, message);
    const code = Number(body.errcode ?? (status === 200 ? -1 : status));
    if (code === 0) return { ok: true };
    if (BAD_TOKEN.includes(code)) kept = null;
    if (BAD_TOKEN.includes(code) && again) return send(message, false);
    return {
      ok: false,
      retry: PASSING.includes(code) || (code >= 500 && code < 600),
      error: `${code} ${body.errmsg ?? ""}`.trim(),
    };
  }

  return {
    channel: "wechat",
    reaches: ({ wechatId }) => Boolean(wechatId),
    send: async ({ wechatId }, letter) => {
      const template = filled(account.templates, letter);
      if ("ok" in template) return template;
      const data = Object.entries(template.params).map(([blank, value]) => [
        blank,
        { value: blank.startsWith("thing") ? [...value].slice(0, THING_LENGTH).join("") : value },
      ]);
      const { pathname } = new URL(letter.url);
      const page = `pages/order/order?path=${encodeURIComponent(pathname)}`;
      return send({ touser: wechatId, template_id: template.id, page, data: Object.fromEntries(data) }, true);
    },
  };
}
