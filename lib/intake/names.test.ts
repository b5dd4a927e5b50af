import { describe, expect, it } from "vitest";
import { cutTrailingName, leadingNames, readIntroduced, readName } from "./names";

describe("readName", () => {
  it.each([
    "张三",
    "王小明",
    "欧阳娜娜",
    "刘先生",
    "陈小姐",
    "王阿姨",
    "李师傅",
    "小王",
    "张y",
    "李xx",
    "朱某某",
    "陳小明",
    "周一鸣",
    "钱伟",
    "阿不都·热合曼",
    "John Smith",
    "Ms Lee",
  ])("%s is one", (name) => {
    expect(readName(name)).toEqual({ name, sure: true });
  });

  it.each(["小胖", "大liu", "Tom"])("%s may be one", (name) => {
    expect(readName(name)).toEqual({ name, sure: false });
  });

  it.each([
    "谢谢",
    "马桶堵了",
    "管道疏通",
    "尽快",
    "天河区体育西路103号",
    "家里有猫要小心一点",
    "1203",
    "",
    "王",
    "hello",
  ])("%j is none", (text) => {
    expect(readName(text)).toBeNull();
  });
});

describe("names glued to an address", () => {
  it.each([
    ["体育西路103号张三", "体育西路103号", "张三"],
    ["吉祥苑3栋502陈小姐", "吉祥苑3栋502", "陈小姐"],
    ["北京路12号5楼王小明", "北京路12号5楼", "王小明"],
  ])("%s", (text, before, name) => {
    expect(cutTrailingName(text)).toEqual({ before, name });
  });

  it("leaves an address without a name alone", () => {
    expect(cutTrailingName("体育西路103号")).toBeNull();
    expect(cutTrailingName("天河区富力大厦")).toBeNull();
  });

  it("offers the names a text may begin with", () => {
    expect(leadingNames("张三广州市天河区")).toEqual(["张三广", "张三"]);
    expect(leadingNames("体育西路")).toEqual([]);
  });
});

it("hears an introduction", () => {
  expect(readIntroduced("我姓周")).toEqual({ name: "周", sure: false });
  expect(readIntroduced("我叫张三")).toEqual({ name: "张三", sure: true });
  expect(readIntroduced("张三")).toBeNull();
});
