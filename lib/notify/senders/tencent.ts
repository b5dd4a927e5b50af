import { createHash, createHmac } from "node:crypto";
import { ask, filled, type ProviderTemplates } from "./provider";
import type { Sender } from "./sender";

type Account = { keyId: string; keySecret: string; appId: string; signature: string; templates: ProviderTemplates };

/** SMS by Tencent Cloud (腾讯云短信). Source: SendSms, API version 2021-01-11, signature TC3-HMAC-SHA256. */
export function tencentSender(account: Account, clock: () => Date, base = "https://sms.tencentcloudapi.com"): Sender {
  return {
    channel: "sms",
    reaches: ({ phone }) => Boolean(phone),
    send: async ({ phone }, letter) => {
      const template = filled(account.templates, letter);
      if ("ok" in template) return template;
      const blanks = Object.keys(template.params).sort((a, b) => Number(a) - Number(b));
      const payload = JSON.stringify({
        PhoneNumberSet: [phone],
        SmsSdkAppId: account.appId,
        SignName: account.signature,
        TemplateId: template.id,
        TemplateParamSet: blanks.map((blank) => template.params[blank]),
        SessionContext: letter.id,
      });
      const { status, body } = await ask(`${base}/`, {
        method: "POST",
        headers: tc3Headers(account, { host: new URL(base).host, payload, now: clock() }),
        body: payload,
      });
      return outcome(status, body.Response as Answer | undefined);
    },
  };
}

type Said = { Code?: string; Message?: string };
type Answer = { Error?: Said; SendStatusSet?: Said[] };

function outcome(status: number, answer: Answer | undefined) {
  const { Code = String(status), Message = "" } = answer?.Error ?? answer?.SendStatusSet?.[0] ?? {};
  if (Code === "Ok") return { ok: true } as const;
  // These are about the number or the template; limits, the account and the service may be different another time.
  const final =
    /^(InvalidParameterValue|UnsupportedOperation|FailedOperation\.(Template|Contain|PhoneNumberInBlacklist))/;
  return { ok: false, retry: !final.test(Code), error: `${Code} ${Message}`.trim() } as const;
}

/** The headers of a signed call: TC3-HMAC-SHA256 over the content type, the host and the payload. */
export function tc3Headers(
  { keyId, keySecret }: Pick<Account, "keyId" | "keySecret">,
  { host, payload, now }: { host: string; payload: string; now: Date },
): Record<string, string> {
  const type = "application/json; charset=utf-8";
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const date = now.toISOString().slice(0, 10);
  const request = ["POST", "/", "", `content-type:${type}`, `host:${host}`, "", "content-type;host", sha256(payload)];
  const scope = `${date}/sms/tc3_request`;
  const toSign = ["TC3-HMAC-SHA256", timestamp, scope, sha256(request.join("\n"))].join("\n");
  const key = ["sms", "tc3_request"].reduce((key, part) => hmac(key, part), hmac(`TC3${keySecret}`, date));
  const signature = hmac(key, toSign).toString("hex");
  return {
    authorization: `TC3-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`,
    "content-type": type,
    "x-tc-action": "SendSms",
    "x-tc-region": "ap-guangzhou",
    "x-tc-timestamp": timestamp,
    "x-tc-version": "2021-01-11",
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
