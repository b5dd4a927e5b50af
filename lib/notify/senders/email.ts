import { createTransport } from "nodemailer";
import { type Outcome, PATIENCE_MS, type Sender } from "./sender";

/** E-mail by SMTP (RFC 5321). The message's id is the mail's, so that a repeated one can be told from a new one. */
export function emailSender({ url, from }: { url: string; from: string }): Sender {
  const timeouts = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
  const transport = createTransport({ url, ...timeouts }, { from });
  const domain = from.replace(/^.*@|>.*$/g, "") || "localhost";
  return {
    channel: "email",
    reaches: ({ email }) => Boolean(email),
    send: async ({ email }, { id, title, body, url: link }) => {
      try {
        const mail = { to: email ?? "", subject: title, text: `${body}\n\n${link}\n`, messageId: `<${id}@${domain}>` };
        await transport.sendMail({ ...mail, textEncoding: "base64", headers: { "Auto-Submitted": "auto-generated" } });
        return { ok: true };
      } catch (error) {
        return refusal(error as Error & { responseCode?: number; command?: string });
      }
    },
  };
}

/** RFC 5321 4.2.1: 5xx answers are final. One to the login is not about this letter: the owner may mend it. */
const refusal = ({
  responseCode = 0,
  command = "",
  message,
}: Error & { responseCode?: number; command?: string }): Outcome => ({
  ok: false,
  retry: responseCode < 500 || command.startsWith("AUTH"),
  error: message,
});
