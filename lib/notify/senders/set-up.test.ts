import { expect, test } from "vitest";
import { type Env, readEnv } from "@/lib/env";
import { setUpChannels } from "./set-up";

const read = (source: Record<string, string>): Env => {
  const result = readEnv(source);
  if ("problems" in result) throw new Error(result.problems.join());
  return result.env;
};

test("nothing leaves the house until it is set up", () => {
  expect(setUpChannels(read({}))).toEqual([]);
  expect(setUpChannels(read({ SMTP_URL: "smtp://mail.example", SMS_PROVIDER: "aliyun" }))).toEqual(["sms", "email"]);
});

test("a provider's templates are read from JSON, and refused in a sentence otherwise", () => {
  const one = { "*": { id: "SMS_1", params: { text: "body" } } };
  expect(read({ SMS_TEMPLATES: JSON.stringify(one) }).SMS_TEMPLATES).toEqual(one);
  for (const wrong of ["SMS_1", '{"*":"SMS_1"}']) {
    expect(readEnv({ SMS_TEMPLATES: wrong })).toMatchObject({ problems: [expect.stringContaining("as JSON")] });
  }
});
