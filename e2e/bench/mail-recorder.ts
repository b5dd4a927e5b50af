import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** How often each mail arrived, by the part of its Message-ID (RFC 5322) before the @: the id of its message. */
export type Arrivals = Map<string, number>;

/**
 * A mail server in this very process, which no kill reaches. It notes a mail before it says that it has it, so that
 * whoever died in between has sent it, and cannot know.
 */
export async function recordMails(): Promise<{ url: string; arrivals: Arrivals; stop: () => Promise<void> }> {
  const arrivals: Arrivals = new Map();
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        const id = /^message-id:\s*<([^@>]+)@/im.exec(text)?.[1];
        if (!id) return done(Object.assign(new Error("no Message-ID"), { responseCode: 554 }));
        arrivals.set(id, (arrivals.get(id) ?? 0) + 1);
        done();
      });
    },
  });
  // A sender that is killed in the middle of a sentence.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrivals,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
