import { expect, test } from "vitest";
import { refuse } from "@/lib/errors";
import { refused } from "./problem";

test("a field that is short says how much is left; its code stays the same whatever the number", async () => {
  const answer = refused(refuse("invalid", { "items.0.quantity": "item_left:3" }), "en");
  expect(answer.status).toBe(422);
  const errors = [{ field: "items.0.quantity", code: "item_left", message: "Only 3 left, please take fewer" }];
  expect(await answer.json()).toMatchObject({ code: "invalid", errors });
});
