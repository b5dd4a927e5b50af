import { expect, test } from "vitest";
import { safeBack } from "./back";

test.each([
  ["/order?x=1", null, "/order?x=1"],
  ["//evil.example", null, "/"],
  ["/\\evil.example", null, "/"],
  ["/a\\b", null, "/"],
  ["https://evil.example/", null, "/"],
  ["/a\r\nSet-Cookie: x=1", null, "/"],
  [null, "http://shop.example/o/abc?tab=2", "/o/abc?tab=2"],
  [null, "http://evil.example/o/abc", "/"],
  [null, "http://shop.example//evil.example", "/"],
  [null, "no url", "/"],
  [null, null, "/"],
])("back %j from %j goes to %s", (back, referer, path) => expect(safeBack(back, referer, "shop.example")).toBe(path));
