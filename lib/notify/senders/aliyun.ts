import { createHmac } from "node:crypto";
import { ask, filled, mainland, type ProviderTemplates } from "./provider";
import type { Sender } from "./sender";

type Account = { keyId: string; keySecret: string; signature: string; templates: ProviderTemplates };

/** Refusals that are not about this letter or number: another time may do. */
const PASSING = ["isv.BUSINESS_LIMIT_CONTROL", "isv.AMOUNT_NOT_ENOUGH", "isv.OUT_OF_SERVICE"];

/** SMS by Aliyun (阿里云短信). Source: Dysmsapi 2017-05-25 SendSms, RPC signature version 1.0. */
export function aliyunSender(account: Account, clock: () => Date, base = "https://dysmsapi.aliyuncs.com"): Sender {
  return {
    channel: "sms",
    reaches: ({ phone }) => Boolean(phone),
    send: async ({ phone }, letter) => {
      const template = filled(account.templates, letter);
      if ("ok" in template) return template;
      const now = clock();
      const params = {
        AccessKeyId: account.keyId,
        Action: "SendSms",
        Format: "JSON",
        OutId: letter.id,
        PhoneNumbers: mainland(phone ?? ""),
        RegionId: "cn-hangzhou",
        SignName: account.signature,
        SignatureMethod: "HMAC-SHA1",
        SignatureNonce: `${letter.id}-${now.getTime()}`,
        SignatureVersion: "1.0",
        TemplateCode: template.id,
        TemplateParam: JSON.stringify(template.params),
        Timestamp: now.toISOString().replace(/\.\d+/, ""),
        Version: "2017-05-25",
      };
      const Signature = rpcSignature("POST", params, account.keySecret);
      const { status, body } = await ask(`${base}/`, {
        method: "POST",
        body: new URLSearchParams({ ...params, Signature }),
      });
      const code = String(body.Code ?? status);
      if (code === "OK") return { ok: true };
      const error = `${code} ${body.Message ?? ""}`.trim();
      return { ok: false, retry: !code.startsWith("isv.") || PASSING.includes(code), error };
    },
  };
}

/** Aliyun's RPC signature: HMAC-SHA1 over the method and the sorted, percent-encoded parameters, base64. */
export function rpcSignature(method: string, params: Record<string, string>, secret: string): string {
  const query = Object.keys(params)
    .sort()
    .map((name) => `${encode(name)}=${encode(params[name] ?? "")}`)
    .join("&");
  return createHmac("sha1", `${secret}&`)
    .update(`${method}&${encode("/")}&${encode(query)}`)
    .digest("base64");
}

/** RFC 3986: what encodeURIComponent leaves alone is encoded too. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
