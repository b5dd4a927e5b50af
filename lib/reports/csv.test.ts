import { expect, test } from "vitest";
import { csvLine } from "./csv";

test.each([
  [["a", 1, null, undefined], "a,1,,\r\n"],
  [["a,b", 'say "hi"', "two\nlines"], '"a,b","say ""hi""","two\nlines"\r\n'],
  [["=1+1", "+86", "-2", "@x", -3], "'=1+1,'+86,'-2,'@x,-3\r\n"],
])("%j becomes %j", (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
