import { expect, test } from "vitest";
import { changesOf } from "./changes";

test("only what changed is kept, by its name; what was not there was null", () => {
  const was = { weights: { travel: 1, rating: 5 }, offer: { soonSeconds: 180 }, channels: ["sms", "email"] };
  const is = { weights: { travel: 1, rating: 8 }, channels: ["email", "sms"], dailyVisits: 6 };
  expect(changesOf(was, is)).toEqual({
    before: { "weights.rating": 5, "offer.soonSeconds": 180, channels: ["sms", "email"], dailyVisits: null },
    after: { "weights.rating": 8, "offer.soonSeconds": null, channels: ["email", "sms"], dailyVisits: 6 },
  });
  expect(changesOf(was, structuredClone(was))).toEqual({ before: {}, after: {} });
});
