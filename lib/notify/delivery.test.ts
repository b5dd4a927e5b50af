import { expect, test } from "vitest";
import { letter, recipient } from "@/e2e/fixtures/letter";
import { deliver, waitAfter, waysTo } from "./delivery";
import { channels, defaultMessagePolicy as policy } from "./policy";
import type { Outcome, Sender } from "./senders/sender";

const rules = { policy, demo: false, setUp: channels };

test("each audience has its ways, in the owner's order, as far as they are set up", () => {
  expect(waysTo("customer", "on_the_way", rules)).toEqual(["wechat", "sms", "email"]);
  expect(waysTo("manager", "low_rating", { ...rules, setUp: ["sms", "email"] })).toEqual(["email", "sms"]);
  expect(waysTo("worker", "offer_expired", rules), "inside only").toEqual([]);
});

test("a demo rings no telephone and no customer", () => {
  expect(waysTo("customer", "on_the_way", { ...rules, demo: true })).toEqual([]);
  expect(waysTo("worker", "offer_new", { ...rules, demo: true })).toEqual(["push", "email"]);
});

test("waits grow to half an hour", () => {
  expect([1, 2, 3, 4, 5, 6].map((attempts) => waitAfter(attempts) / 1000)).toEqual([15, 60, 240, 960, 1800, 1800]);
});

const answering = (channel: Sender["channel"], outcome: Outcome): Sender => ({
  channel,
  reaches: () => true,
  send: async () => outcome,
});
const sent = (...ways: Sender[]) => deliver(ways, recipient({}), () => letter);

test("what is gone is told whether or not another way works; one hope is enough to try again", async () => {
  const gone = answering("push", { ok: false, retry: false, error: "410", gone: ["a"] });
  expect(await sent(gone, answering("email", { ok: true }))).toEqual({
    outcome: { ok: true },
    channel: "email",
    gone: ["a"],
  });
  const down = answering("sms", { ok: false, retry: true, error: "down" });
  expect(await sent(gone, down)).toMatchObject({
    outcome: { ok: false, retry: true, error: "push: 410; sms: down" },
    gone: ["a"],
  });
  expect(await sent(gone)).toMatchObject({ outcome: { ok: false, retry: false } });
});
