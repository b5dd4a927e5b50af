import { createECDH } from "node:crypto";
import { keepKey } from "./data-dir";

/** The key pair of Web Push (RFC 8292), base64url: made on the first start, then always the same, or no device would answer. */
export function vapidKeys(dataDir: string): { publicKey: string; privateKey: string } {
  const pair = createECDH("prime256v1");
  const privateKey = keepKey(dataDir, "vapid", () => {
    pair.generateKeys();
    return Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
      .subarray(-32)
      .toString("base64url");
  });
  pair.setPrivateKey(privateKey, "base64url");
  return { publicKey: pair.getPublicKey().toString("base64url"), privateKey };
}
