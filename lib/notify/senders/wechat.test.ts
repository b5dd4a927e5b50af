import { afterEach, beforeEach, expect, test } from "vitest";
import { letter, recipient } from "@/e2e/fixtures/letter";
import { startProvider } from "@/e2e/fixtures/provider";
import { wechatSender } from "./wechat";

const to = recipient({ wechatId: "openid-1" });
const templates = { "*": { id: "T1", params: { thing1: "service", character_string2: "code" } } };
let provider: Awaited<ReturnType<typeof startProvider>>;
let answers: object[];
let tokens: number;
let time: number;

beforeEach(async () => {
  [answers, tokens, time] = [[], 0, Date.UTC(2026, 2, 5)];
  provider = await startProvider(({ path }) => {
    if (path === "/cgi-bin/stable_token")
      return { status: 200, body: { access_token: `token-${++tokens}`, expires_in: 7200 } };
    return { status: 200, body: answers.shift() ?? { errcode: 0 } };
  });
});
afterEach(() => provider.stop());

const sender = () => wechatSender({ appId: "wx1", appSecret: "shh", templates }, () => new Date(time), provider.url);
const asked = () => provider.heard.map(({ path, body }) => [path, JSON.parse(body.toString())]);

test("asks for a token, then sends the template to the person, long words cut", async () => {
  expect(await sender().send(to, letter)).toEqual({ ok: true });
  expect(asked()).toEqual([
    ["/cgi-bin/stable_token", { grant_type: "client_credential", appid: "wx1", secret: "shh" }],
    [
      "/cgi-bin/message/subscribe/send?access_token=token-1",
      {
        touser: "openid-1",
        template_id: "T1",
        page: "pages/order/order?path=%2Fo%2Fabc",
        data: {
          thing1: { value: [...(letter.values.service ?? "")].slice(0, 20).join("") },
          character_string2: { value: "KA204817" },
        },
      },
    ],
  ]);
});

test("a token serves until shortly before its end", async () => {
  const wechat = sender();
  await wechat.send(to, letter);
  time += 7_000_000;
  await wechat.send(to, letter);
  expect(tokens).toBe(1);
  time += 200_000;
  await wechat.send(to, letter);
  expect(tokens).toBe(2);
});

test("a token that is refused is renewed, once", async () => {
  answers = [{ errcode: 40001, errmsg: "invalid credential" }];
  expect(await sender().send(to, letter)).toEqual({ ok: true });
  expect(tokens).toBe(2);
  answers = Array.from({ length: 9 }, () => ({ errcode: 40001, errmsg: "invalid credential" }));
  expect(await sender().send(to, letter)).toMatchObject({ ok: false, retry: true });
  expect(tokens).toBe(4);
});

test.each([
  [43101, false],
  [40003, false],
  [45009, true],
  [-1, true],
])("error %i: another try %s", async (errcode, retry) => {
  answers = [{ errcode, errmsg: "why" }];
  expect(await sender().send(to, letter)).toEqual({ ok: false, retry, error: `${errcode} why` });
});
