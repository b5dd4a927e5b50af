import type { Locale } from "@/lib/i18n/locale";
import type { OutsideChannel } from "../policy";

/** A browser that takes Web Push. Keys in base64url. */
export type Device = { endpoint: string; p256dh: string; auth: string };

/** Where somebody can be reached; what is not known is null or empty. `phone` in E.164. */
export type Recipient = { phone: string | null; email: string | null; wechatId: string | null; devices: Device[] };

/** What is sent: words in the reader's language, and where they lead. `id` is the message's, the same on every try. */
export type Letter = {
  id: string;
  kind: string;
  locale: Locale;
  title: string;
  body: string;
  url: string;
  /** The values of the words, for providers that fill in templates of their own. */
  values: Record<string, string>;
};

/**
 * How it went. `retry`: another time may do; without it the same letter to the same address never will.
 * `gone`: endpoints of devices that no longer take anything.
 */
export type Outcome = ({ ok: true } | { ok: false; retry: boolean; error: string }) & { gone?: string[] };

/** One way to a person. A sender answers in words instead of throwing, within ten seconds. */
export type Sender = {
  channel: OutsideChannel;
  reaches: (recipient: Recipient) => boolean;
  send: (recipient: Recipient, letter: Letter) => Promise<Outcome>;
};

/** A provider that has not answered by then is down. */
export const PATIENCE_MS = 10_000;
