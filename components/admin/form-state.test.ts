import { expect, test } from "vitest";
import { refuse } from "@/lib/errors";
import { refused } from "./form-state";

const words = {
  fieldErrors: { invalid: "wrong", required: "needed" },
  refusals: { invalid: "see below", full: "is full" },
};

function form(...pairs: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

test("a refused form keeps what was typed, says what is wrong, and counts on", () => {
  const typed = form(["name", " Li "], ["areas", "a"], ["areas", "b"], ["password", "secret"], ["$ACTION_ID", "x"]);
  const state = refused(refuse("invalid", { name: "required", phone: "odd_key" }), typed, words, null);
  expect(state).toEqual({
    typed: { name: [" Li "], areas: ["a", "b"] },
    errors: { name: "needed", phone: "wrong" },
    notice: "see below",
    turn: 1,
  });
  expect(refused(refuse("full"), typed, words, state)).toMatchObject({ notice: "is full", errors: {}, turn: 2 });
});

test("a refusal may be said beside the field it is about", () => {
  const state = refused(refuse("full"), form(), words, null, { full: "window" });
  expect(state).toMatchObject({ errors: { window: "is full" }, notice: "see below" });
});
