import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import webPush from "web-push";
import { openDataDir } from "./data-dir";
import { vapidKeys } from "./vapid";

test("the keys of Web Push are a pair that the library takes, and stay the same", () => {
  const dir = openDataDir(mkdtempSync(join(tmpdir(), "vapid-")));
  try {
    const keys = vapidKeys(dir);
    expect(vapidKeys(dir)).toEqual(keys);
    expect(() => webPush.setVapidDetails("mailto:a@b.example", keys.publicKey, keys.privateKey)).not.toThrow();
    expect(keys.publicKey).toHaveLength(87);
    expect(keys.privateKey).toHaveLength(43);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
