import { type Env, env } from "@/lib/env";
import { aliyunSender } from "./aliyun";
import { emailSender } from "./email";
import { pushSender } from "./push";
import type { Sender } from "./sender";
import { setUpChannels } from "./set-up";
import { tencentSender } from "./tencent";
import { twilioSender } from "./twilio";
import { wechatSender } from "./wechat";

let made: Sender[] | null = null;

/** A sender for every way outside that the environment sets up, made once. */
export function setUpSenders(): Sender[] {
  made ??= setUpChannels(env).map((channel) => makers[channel](env));
  return made;
}

const clock = () => new Date();
const from = ({ MAIL_FROM }: Env) => MAIL_FROM ?? "jiedan@localhost";

const makers: Record<Sender["channel"], (env: Env) => Sender> = {
  email: (env) => emailSender({ url: env.SMTP_URL ?? "", from: from(env) }),
  push: (env) =>
    pushSender({
      publicKey: env.VAPID_PUBLIC_KEY ?? "",
      privateKey: env.VAPID_PRIVATE_KEY ?? "",
      subject: env.PUBLIC_URL?.startsWith("https:") ? env.PUBLIC_URL : `mailto:${from(env).replace(/^.*<|>.*$/g, "")}`,
    }),
  sms: (env) => {
    const templates = env.SMS_TEMPLATES ?? {};
    const key = { keyId: env.SMS_KEY_ID ?? "", keySecret: env.SMS_KEY_SECRET ?? "" };
    const signature = env.SMS_FROM ?? "";
    if (env.SMS_PROVIDER === "aliyun") return aliyunSender({ ...key, signature, templates }, clock);
    if (env.SMS_PROVIDER === "twilio") return twilioSender({ ...key, from: signature });
    return tencentSender({ ...key, signature, templates, appId: env.SMS_APP_ID ?? "" }, clock);
  },
  wechat: (env) => {
    const account = { appId: env.WECHAT_APP_ID ?? "", appSecret: env.WECHAT_APP_SECRET ?? "" };
    return wechatSender({ ...account, templates: env.WECHAT_TEMPLATES ?? {} }, clock);
  },
};
