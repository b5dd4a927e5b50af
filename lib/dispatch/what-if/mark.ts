import { createHash } from "node:crypto";
import type { Difference } from "./switchable";

/** Stands for a list of differences: whoever confirms it confirms these, and not what they may have become meanwhile. */
export const markOf = (list: readonly Difference[]): string =>
  createHash("sha256").update(JSON.stringify(list)).digest("base64url").slice(0, 22);
