import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, test } from "vitest";
import { letter, recipient } from "@/e2e/fixtures/letter";
import { emailSender } from "./email";

type Mail = { user: string; from: string; to: string[]; text: string };
let server: SMTPServer | undefined;

afterEach(async () => {
  await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
});

/** A real SMTP server that knows one user and refuses recipients by name. */
async function mailServer(refuse: Record<string, number> = {}) {
  const mails: Mail[] = [];
  const smtp = new SMTPServer({
    allowInsecureAuth: true,
    hideSTARTTLS: true,
    onAuth: ({ username, password }, _session, done) =>
      password === "right" ? done(null, { user: username }) : done(new Error("wrong password")),
    onRcptTo: ({ address }, _session, done) => {
      const code = refuse[address];
      done(code ? Object.assign(new Error("no"), { responseCode: code }) : null);
    },
    onData: (stream, session, done) => {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : "";
        mails.push({ user: String(session.user), from, to: rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  smtp.on("error", () => {});
  server = smtp;
  await new Promise<void>((resolve) => smtp.listen(0, "127.0.0.1", resolve));
  const { port } = smtp.server.address() as AddressInfo;
  const sender = (password = "right") =>
    emailSender({ url: `smtp://shop:${password}@127.0.0.1:${port}`, from: "邻里到家 <shop@shop.example>" });
  return { mails, sender };
}

const to = recipient({ email: "wang@shop.example" });

test("a mail server gets the words, the link, and an id that stays the same", async () => {
  const { mails, sender } = await mailServer();
  expect(await sender().send(to, letter)).toEqual({ ok: true });
  const [mail] = mails as [Mail];
  expect(mail).toMatchObject({ user: "shop", from: "shop@shop.example", to: ["wang@shop.example"] });
  expect(mail.text).toContain(`Message-ID: <${letter.id}@shop.example>`);
  expect(mail.text).toContain("Auto-Submitted: auto-generated");
  const body = Buffer.from(mail.text.split("\r\n\r\n")[1] ?? "", "base64").toString();
  expect(body).toContain(letter.body);
  expect(body).toContain(letter.url);
});

test("an unknown mailbox is refused for good, a full one for now, a wrong password until it is mended", async () => {
  const { sender, mails } = await mailServer({ "gone@shop.example": 550, "full@shop.example": 452 });
  expect(await sender().send(recipient({ email: "gone@shop.example" }), letter)).toMatchObject({
    ok: false,
    retry: false,
  });
  expect(await sender().send(recipient({ email: "full@shop.example" }), letter)).toMatchObject({
    ok: false,
    retry: true,
  });
  expect(await sender("wrong").send(to, letter)).toMatchObject({ ok: false, retry: true });
  expect(mails).toEqual([]);
});

test("a server that is not there is down, not broken", async () => {
  const sender = emailSender({ url: "smtp://127.0.0.1:9", from: "shop@shop.example" });
  expect(await sender.send(to, letter)).toMatchObject({ ok: false, retry: true });
});
