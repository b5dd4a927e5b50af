import { Agent, createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import webPush from "web-push";
import { letter, recipient } from "@/e2e/fixtures/letter";
import { localCertificate } from "@/e2e/fixtures/local-certificate";
import type { Heard } from "@/e2e/fixtures/provider";
import { pushDevice, vapidClaims } from "@/e2e/fixtures/push-device";
import { pushSender } from "./push";

const keys = { ...webPush.generateVAPIDKeys(), subject: "mailto:shop@shop.example" };
const sender = pushSender(keys, new Agent({ ca: localCertificate.cert }));
let service: Server;
let heard: Heard[];
let base: string;

/** A push service that answers with the status in the path of the endpoint. */
beforeEach(async () => {
  heard = [];
  service = createServer(localCertificate, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url: path = "", headers } = request;
    heard.push({ method, path, headers, body: Buffer.concat(chunks) });
    response.writeHead(Number(path.split("/")[1])).end();
  });
  await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
  base = `https://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterEach(() => {
  service.closeAllConnections();
  service.close();
});

test("a device can read what the push service cannot, from a shop that proves who it is", async () => {
  const { device, open } = pushDevice(`${base}/201/a`);
  expect(await sender.send(recipient({ devices: [device] }), letter)).toEqual({ ok: true, gone: [] });
  const [{ body, headers }] = heard as [Heard];
  expect(body.toString()).not.toContain("KA204817");
  const { id, title, url } = letter;
  expect(JSON.parse(open(body))).toEqual({ id, title, body: letter.body, url });
  expect(headers).toMatchObject({ "content-encoding": "aes128gcm", ttl: "21600", urgency: "high" });
  expect(vapidClaims(headers, keys.publicKey)).toMatchObject({ aud: base, sub: keys.subject });
  expect(vapidClaims(headers, webPush.generateVAPIDKeys().publicKey)).toBeNull();
});

test("one device that takes it is enough; those that are gone are told", async () => {
  const devices = ["410/old", "201/new", "404/older"].map((path) => pushDevice(`${base}/${path}`).device);
  const outcome = await sender.send(recipient({ devices }), letter);
  expect(outcome).toEqual({ ok: true, gone: [`${base}/410/old`, `${base}/404/older`] });
});

test.each([
  ["410", false],
  ["413", false],
  ["429", true],
  ["503", true],
])("answered %s: another try %s", async (status, retry) => {
  const { device } = pushDevice(`${base}/${status}/x`);
  expect(await sender.send(recipient({ devices: [device] }), letter)).toMatchObject({ ok: false, retry });
});

test("a push service that is not there is down", async () => {
  const { device } = pushDevice("https://127.0.0.1:9/x");
  expect(await sender.send(recipient({ devices: [device] }), letter)).toMatchObject({ ok: false, retry: true });
});
