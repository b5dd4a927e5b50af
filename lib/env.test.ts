import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { variables as engineVariables } from "@/inngest/server/env";
import { envSchema, readEnv } from "./env";

const problems = (source: Record<string, string>) => {
  const result = readEnv(source);
  return "problems" in result ? result.problems : [];
};

test("with nothing set everything has a value or a default", () => {
  expect(readEnv({})).toMatchObject({ env: { PORT: 3000, DATA_DIR: ".data", SEED_DAYS: 60 } });
});

test("an empty variable counts as not set", () => {
  expect(readEnv({ PORT: "", DATABASE_URL: "" })).toMatchObject({ env: { PORT: 3000 } });
});

test.each([
  ["PORT", "http", 'PORT must be a port number from 1 to 65535, not "http".'],
  ["PORT", "70000", 'PORT must be a port number from 1 to 65535, not "70000".'],
  ["INNGEST_DEV", "yes", 'INNGEST_DEV must be 0 or 1, not "yes".'],
  ["PUBLIC_URL", "shop", 'PUBLIC_URL must be an http or https address such as https://shop.example, not "shop".'],
])("%s=%s is refused in one sentence", (name, value, sentence) => {
  expect(problems({ [name]: value })).toEqual([sentence]);
});

test("every bad variable has its sentence, and secrets are not repeated", () => {
  const found = problems({ PORT: "0", DATABASE_URL: "mysql://root:hunter2@host/x", NEXTAUTH_SECRET: "hunter2" });
  expect(found).toHaveLength(3);
  expect(found.join()).not.toContain("hunter2");
});

test(".env.example lists every variable, and no other", () => {
  const listed = [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z][A-Z_]+)=/gm)].map(([, name]) => name);
  const read = new Set([...Object.keys(envSchema.shape), ...Object.keys(engineVariables.shape)]);
  expect(listed.sort()).toEqual([...read].sort());
});
