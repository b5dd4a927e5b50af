import { expect, test } from "vitest";
import { emptyForm } from "./form";
import { fillPasted, windowFor } from "./pasted";

const zone = "Asia/Shanghai";
const at = (text: string) => new Date(`${text}+08:00`);
const free = { "2026-11-28": ["08:00-10:00", "14:00-16:00", "16:00-18:00"] };

test("a message fills the fields it names and leaves the others", () => {
  const typed = { ...emptyForm, phone: "13900000000", note: "有猫", paste: "张三 …" };
  const filled = fillPasted(typed, { name: "张三", address: "体育西路103号", note: "带梯子", doubts: [] }, "drains");
  expect(filled.values).toMatchObject({ name: "张三", phone: "13900000000", note: "有猫 带梯子", paste: "" });
  expect(filled.pasted).toBe("filled");
});

test("doubts stand at their field, the first one counts", () => {
  const doubts = [
    { field: "address", reason: "area_missing" },
    { field: "address", reason: "address_no_detail" },
    { field: "service", reason: "service_missing" },
  ] as const;
  expect(fillPasted(emptyForm, { name: "张三", doubts: [...doubts] }, "drains").doubts).toEqual({
    "address.text": "area_missing",
  });
});

test("a message that says nothing stays where it is", () => {
  const filled = fillPasted({ ...emptyForm, paste: "你好" }, { note: "你好", doubts: [] }, "drains");
  expect(filled).toMatchObject({ pasted: "nothing", doubts: {}, values: { paste: "你好", note: "" } });
});

test("a message about another service says so", () => {
  expect(fillPasted(emptyForm, { name: "张三", serviceSlug: "cleaning", doubts: [] }, "drains").pasted).toBe(
    "elsewhere",
  );
});

test.each([
  ["2026-11-28T14:00", "2026-11-28T16:00", "2026-11-28/14:00-16:00"],
  ["2026-11-28T15:00", "2026-11-28T17:00", "2026-11-28/14:00-16:00"],
  ["2026-11-28T12:00", "2026-11-28T18:00", "2026-11-28/14:00-16:00"],
  ["2026-11-28T18:00", "2026-11-28T20:00", ""],
  ["2026-11-29T14:00", "2026-11-29T16:00", ""],
])("a wish from %s to %s finds %s", (start, end, value) =>
  expect(windowFor({ start: at(start), end: at(end) }, free, zone)).toBe(value),
);
