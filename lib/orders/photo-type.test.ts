import { expect, test } from "vitest";
import { imageType, MAX_PHOTO_BYTES } from "./photo-type";

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

test.each([
  ["\xff\xd8\xff\xe0\x00\x10JFIF", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n\x00\x00", "image/png"],
  ["RIFF\x24\x00\x00\x00WEBPVP8 ", "image/webp"],
])("%j is %s", (text, mime) => expect(imageType(bytes(text))).toEqual({ ok: true, mime }));

test.each([
  "",
  "\xff\xd8",
  "GIF89a",
  "RIFF\x24\x00\x00\x00WAVEfmt ",
  "<svg xmlns='http://www.w3.org/2000/svg'>",
  "PNG",
])("%j is refused", (text) => expect(imageType(bytes(text))).toEqual({ ok: false, reason: "photo_wrong_kind" }));

test("eight megabytes pass, one byte more does not", () => {
  const photo = (size: number) => Uint8Array.from({ length: size }, (_, index) => [0xff, 0xd8, 0xff][index] ?? 0);
  expect(imageType(photo(MAX_PHOTO_BYTES)).ok).toBe(true);
  expect(imageType(photo(MAX_PHOTO_BYTES + 1))).toEqual({ ok: false, reason: "photo_too_big" });
});
