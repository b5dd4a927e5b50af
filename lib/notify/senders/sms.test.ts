import { createHash, createHmac } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { letter, recipient } from "@/e2e/fixtures/letter";
import { type Heard, startProvider } from "@/e2e/fixtures/provider";
import { aliyunSender, rpcSignature } from "./aliyun";
import { tencentSender } from "./tencent";
import { twilioSender } from "./twilio";

const now = new Date("2026-03-05T06:00:00.123Z");
const phone = recipient({ phone: "+8613812345678" });
const stops: (() => Promise<void>)[] = [];
const provider = async (...args: Parameters<typeof startProvider>) => {
  const started = await startProvider(...args);
  stops.push(started.stop);
  return started;
};
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
const form = ({ body }: Heard) => Object.fromEntries(new URLSearchParams(body.toString()));

describe("Twilio", () => {
  const account = { keyId: "AC1", keySecret: "secret", from: "+15005550006" };

  test("takes a text for a number, with the account's name and token", async () => {
    const { url, heard } = await provider(() => ({ status: 201, body: { sid: "SM1" } }));
    expect(await twilioSender(account, url).send(phone, letter)).toEqual({ ok: true });
    const [call] = heard as [Heard];
    expect([call.method, call.path]).toEqual(["POST", "/2010-04-01/Accounts/AC1/Messages.json"]);
    expect(call.headers.authorization).toBe(`Basic ${btoa("AC1:secret")}`);
    const Body = `${letter.title}\n${letter.body}\n${letter.url}`;
    expect(form(call)).toEqual({ To: "+8613812345678", From: "+15005550006", Body });
  });

  test.each([
    [400, 21211, false],
    [401, 20003, true],
    [429, 20429, true],
    [503, 0, true],
  ])("an answer %i %i: another try %s", async (status, code, retry) => {
    const { url } = await provider(() => ({ status, body: { code, message: "why" } }));
    const outcome = await twilioSender(account, url).send(phone, letter);
    expect(outcome).toMatchObject({ ok: false, retry, error: `${status} ${code} why` });
  });
});

describe("Aliyun", () => {
  const templates = { on_the_way: { id: "SMS_1", params: { what: "service", who: "worker" } } };
  const account = { keyId: "testId", keySecret: "testSecret", signature: "邻里到家", templates };

  test("signs as its documentation does", () => {
    const params = {
      AccessKeyId: "testId",
      Action: "SendSms",
      Format: "XML",
      OutId: "123",
      PhoneNumbers: "15300000001",
      RegionId: "cn-hangzhou",
      SignName: "阿里云短信测试专用",
      SignatureMethod: "HMAC-SHA1",
      SignatureNonce: "45e25e9b-0a6f-4070-8c85-2956eda1b466",
      SignatureVersion: "1.0",
      TemplateCode: "SMS_71390007",
      TemplateParam: '{"customer":"test"}',
      Timestamp: "2017-07-12T02:42:19Z",
      Version: "2017-05-25",
    };
    expect(rpcSignature("GET", params, "testSecret")).toBe("zJDF+Lrzhj/ThnlvIToysFRq6t4=");
  });

  test("percent-encodes what a browser would leave alone", () => {
    const signed = createHmac("sha1", "s&").update("POST&%2F&A%3D%2521%2527%2528%2529%252A%2520").digest("base64");
    expect(rpcSignature("POST", { A: "!'()* " }, "s")).toBe(signed);
  });

  test("takes a template with its blanks filled, signed as it arrives", async () => {
    const { url, heard } = await provider(() => ({ status: 200, body: { Code: "OK" } }));
    expect(await aliyunSender(account, () => now, url).send(phone, letter)).toEqual({ ok: true });
    const { Signature, ...params } = form(heard[0] as Heard);
    expect(Signature).toBe(rpcSignature("POST", params, "testSecret"));
    expect(params).toMatchObject({ PhoneNumbers: "13812345678", TemplateCode: "SMS_1", SignName: "邻里到家" });
    expect(params.Timestamp).toBe("2026-03-05T06:00:00Z");
    expect(JSON.parse(params.TemplateParam ?? "")).toEqual({ what: letter.values.service, who: "王师傅" });
  });

  test.each([
    ["isv.MOBILE_NUMBER_ILLEGAL", false],
    ["isv.BUSINESS_LIMIT_CONTROL", true],
    ["isp.SYSTEM_ERROR", true],
    ["SignatureDoesNotMatch", true],
  ])("%s: another try %s", async (Code, retry) => {
    const { url } = await provider(() => ({ status: 200, body: { Code, Message: "why" } }));
    expect(await aliyunSender(account, () => now, url).send(phone, letter)).toMatchObject({ ok: false, retry });
  });

  test("without an approved template nothing is sent", async () => {
    const { url, heard } = await provider(() => ({ status: 200, body: { Code: "OK" } }));
    const outcome = await aliyunSender({ ...account, templates: {} }, () => now, url).send(phone, letter);
    expect(outcome).toMatchObject({ ok: false, retry: false });
    expect(heard).toEqual([]);
  });
});

describe("Tencent", () => {
  const params = { 2: "worker", 10: "code", 1: "service" };
  const account = { keyId: "AKID1", keySecret: "key", appId: "1400006666", signature: "邻里到家" };
  const sender = (url: string) =>
    tencentSender({ ...account, templates: { "*": { id: "449739", params } } }, () => now, url);

  test("takes a template with its blanks in order, signed over what arrives", async () => {
    const sent = { Response: { SendStatusSet: [{ Code: "Ok" }] } };
    const { url, heard } = await provider(() => ({ status: 200, body: sent }));
    expect(await sender(url).send(phone, letter)).toEqual({ ok: true });
    const { body, headers } = heard[0] as Heard;
    expect(JSON.parse(body.toString())).toMatchObject({
      PhoneNumberSet: ["+8613812345678"],
      SmsSdkAppId: "1400006666",
      TemplateId: "449739",
      TemplateParamSet: [letter.values.service, "王师傅", "KA204817"],
    });
    expect(headers).toMatchObject({ "x-tc-action": "SendSms", "x-tc-version": "2021-01-11" });
    expect(headers.authorization).toContain(`Signature=${expectedTc3(heard[0] as Heard, "key")}`);
  });

  test.each([
    [{ SendStatusSet: [{ Code: "InvalidParameterValue.IncorrectPhoneNumber" }] }, false],
    [{ SendStatusSet: [{ Code: "LimitExceeded.PhoneNumberDailyLimit" }] }, true],
    [{ Error: { Code: "AuthFailure.SignatureFailure" } }, true],
  ])("%o: another try %s", async (Response, retry) => {
    const { url } = await provider(() => ({ status: 200, body: { Response } }));
    expect(await sender(url).send(phone, letter)).toMatchObject({ ok: false, retry });
  });
});

/** The signature as the service works it out from what it hears (Tencent Cloud API, signature v3). */
function expectedTc3({ headers, body }: Heard, secret: string): string {
  const sha = (data: string | Buffer) => createHash("sha256").update(data).digest("hex");
  const mac = (key: string | Buffer, data: string) => createHmac("sha256", key).update(data).digest();
  const stamp = String(headers["x-tc-timestamp"]);
  const date = new Date(Number(stamp) * 1000).toISOString().slice(0, 10);
  const canonical = `POST\n/\n\ncontent-type:${headers["content-type"]}\nhost:${headers.host}\n\ncontent-type;host\n${sha(body)}`;
  const toSign = `TC3-HMAC-SHA256\n${stamp}\n${date}/sms/tc3_request\n${sha(canonical)}`;
  const key = mac(mac(mac(`TC3${secret}`, date), "sms"), "tc3_request");
  return mac(key, toSign).toString("hex");
}
