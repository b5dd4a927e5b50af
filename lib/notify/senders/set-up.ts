import type { Env } from "@/lib/env";
import type { OutsideChannel } from "../policy";

/** The ways outside that the environment sets up. */
export function setUpChannels(env: Env): OutsideChannel[] {
  const setUp: Record<OutsideChannel, boolean> = {
    wechat: Boolean(env.WECHAT_APP_ID && env.WECHAT_APP_SECRET),
    push: Boolean(env.VAPID_PUBLIC_KEY && env.VAPID_PRIVATE_KEY),
    sms: env.SMS_PROVIDER !== undefined,
    email: env.SMTP_URL !== undefined,
  };
  return (Object.keys(setUp) as OutsideChannel[]).filter((channel) => setUp[channel]);
}
