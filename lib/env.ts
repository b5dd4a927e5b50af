import { existsSync } from "node:fs";
import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65535);
const url = z.url({ protocol: /^https?$/ });

/** A provider's own templates by message kind: the template's id, and which of our values fills which of its blanks. */
const providerTemplates = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.object({ id: z.string().min(1), params: z.record(z.string(), z.string()) })));

/** Every variable this program reads. All are optional: with none set everything runs. `.env.example` explains each. */
export const envSchema = z.object({
  PORT: port.default(3000),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DB_POOL_SIZE: z.coerce.number().int().min(1).max(1000).default(16),
  PUBLIC_URL: url.optional(),
  ENGINE_PORT: port.optional(),
  ENGINE_CONCURRENCY: z.coerce.number().int().min(1).max(1000).optional(),
  INNGEST_BASE_URL: url.optional(),
  INNGEST_EVENT_KEY: z.string().min(1).optional(),
  INNGEST_SIGNING_KEY: z.string().min(1).optional(),
  INNGEST_DEV: z.enum(["0", "1"]).optional(),
  INNGEST_SERVE_ORIGIN: url.optional(),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  NEXTAUTH_URL: url.optional(),
  SEED_DAYS: z.coerce.number().int().min(0).max(365).default(60),
  NEXT_DIST_DIR: z.string().min(1).default(".next"),
  CHROMIUM_PATH: z.string().min(1).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  VAPID_PUBLIC_KEY: z.string().min(80).optional(),
  VAPID_PRIVATE_KEY: z.string().min(40).optional(),
  SMS_PROVIDER: z.enum(["twilio", "aliyun", "tencent"]).optional(),
  SMS_KEY_ID: z.string().min(1).optional(),
  SMS_KEY_SECRET: z.string().min(1).optional(),
  SMS_FROM: z.string().min(1).optional(),
  SMS_APP_ID: z.string().min(1).optional(),
  SMS_TEMPLATES: providerTemplates.optional(),
  WECHAT_APP_ID: z.string().min(1).optional(),
  WECHAT_APP_SECRET: z.string().min(1).optional(),
  WECHAT_TEMPLATES: providerTemplates.optional(),
});

/** The checked environment. */
export type Env = z.infer<typeof envSchema>;

const EXPECTED: Record<keyof Env, string> = {
  PORT: "a port number from 1 to 65535",
  DATA_DIR: "a folder",
  DATABASE_URL: "a PostgreSQL address such as postgresql://user:password@host:5432/jiedan",
  DB_POOL_SIZE: "a whole number from 1 to 1000",
  PUBLIC_URL: "an http or https address such as https://shop.example",
  ENGINE_PORT: "a port number from 1 to 65535",
  ENGINE_CONCURRENCY: "a whole number from 1 to 1000",
  INNGEST_BASE_URL: "an http or https address",
  INNGEST_EVENT_KEY: "a key",
  INNGEST_SIGNING_KEY: "a key",
  INNGEST_DEV: "0 or 1",
  INNGEST_SERVE_ORIGIN: "an http or https address",
  NEXTAUTH_SECRET: "a secret of at least 32 characters",
  NEXTAUTH_URL: "an http or https address",
  SEED_DAYS: "a whole number of days from 0 (no demo business) to 365",
  NEXT_DIST_DIR: "a folder",
  CHROMIUM_PATH: "the path of a Chromium",
  SMTP_URL: "a mail server's address such as smtp://user:password@mail.example:587",
  MAIL_FROM: "a mail address",
  VAPID_PUBLIC_KEY: "the public key of Web Push, base64url",
  VAPID_PRIVATE_KEY: "the private key of Web Push, base64url",
  SMS_PROVIDER: "twilio, aliyun or tencent",
  SMS_KEY_ID: "a key's id",
  SMS_KEY_SECRET: "a key",
  SMS_FROM: "the sender's number or signature",
  SMS_APP_ID: "an application's id",
  SMS_TEMPLATES: 'templates as JSON, such as {"*":{"id":"SMS_1","params":{"text":"body"}}}',
  WECHAT_APP_ID: "a mini-program's id",
  WECHAT_APP_SECRET: "a mini-program's secret",
  WECHAT_TEMPLATES: 'templates as JSON, such as {"on_the_way":{"id":"T1","params":{"thing1":"service"}}}',
};

/** Parses an environment: the values, or one sentence per bad variable. An empty variable counts as not set. */
export function readEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return { env: parsed.data };
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path[0] as keyof Env))];
  const hidden = (name: string) => /SECRET|KEY|DATABASE_URL|SMTP_URL/.test(name);
  return {
    problems: names.map((name) => `${name} must be ${EXPECTED[name]}${hidden(name) ? "" : `, not "${given[name]}"`}.`),
  };
}

function load(): Env {
  if (existsSync(".env")) process.loadEnvFile();
  const result = readEnv(process.env);
  if ("env" in result) return result.env;
  for (const problem of result.problems) console.error(problem);
  process.exit(1);
}

/** This process's environment, from the variables and the file `.env` (variables win). A bad one ends the process. */
export const env: Env = load();
