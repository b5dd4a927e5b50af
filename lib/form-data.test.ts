import { expect, test } from "vitest";
import { text, texts } from "./form-data";

test("typed values are read trimmed; absent ones are empty", () => {
  const typed = new FormData();
  typed.append("name", " Li ");
  typed.append("areas", "a");
  typed.append("areas", "");
  expect([text(typed, "name"), text(typed, "none")]).toEqual(["Li", ""]);
  expect([texts(typed, "areas"), texts(typed, "none")]).toEqual([["a"], []]);
});
