import { expect, test } from "vitest";
import { initials } from "./initials";

test("two characters that colleagues would say", () => {
  expect(["王建国", "李雷", "欧阳娜娜", "Ann Lee Smith", "bo", ""].map(initials)).toEqual([
    "建国",
    "李雷",
    "娜娜",
    "AL",
    "B",
    "·",
  ]);
});
