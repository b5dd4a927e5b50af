import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "playwright/test";
import { findChromium } from "./e2e/fixtures/chromium";
import { freePort } from "./prisma/postgres";

// This file is read once more by every worker: what is chosen here is handed down to them.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_DATA_DIR ??= join(tmpdir(), `jiedan-e2e-${process.pid}`);
process.env.E2E_BROWSER ??= JSON.stringify(await findChromium(process.env.CHROMIUM_PATH || undefined));

const { executablePath, args, env } = JSON.parse(process.env.E2E_BROWSER);
const baseURL = `http://localhost:${process.env.E2E_PORT}`;

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // A machine that builds for others too may stumble once; what fails is told all the same.
  retries: process.env.CI ? 2 : 0,
  reporter: "list",
  use: {
    baseURL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: { executablePath, args, env: { ...process.env, ...env } },
  },
  projects: [
    { name: "phone-390", use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } },
    { name: "desktop-1280", use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: "node --import tsx e2e/fixtures/serve.ts",
    url: `${baseURL}/api/health`,
    timeout: 600_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
    env: {
      DATABASE_URL: "",
      INNGEST_BASE_URL: "",
      PUBLIC_URL: "",
      PORT: process.env.E2E_PORT,
      DATA_DIR: process.env.E2E_DATA_DIR,
      SEED_DAYS: process.env.SEED_DAYS ?? "3",
    },
  },
});
