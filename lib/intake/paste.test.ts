import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { readPasted } from "./paste";

const zone = "Asia/Shanghai";
const options = {
  country: "CN",
  homeCity: "广州",
  zone,
  now: DateTime.fromISO("2025-12-03T15:20", { zone }).toJSDate(),
  services: [
    { slug: "drain", names: ["疏通下水道", "Drain unblocking"] },
    { slug: "clean", names: ["保洁", "Home cleaning"] },
    { slug: "deep", names: ["深度保洁", "Deep cleaning"] },
    { slug: "ac", names: ["空调清洗"] },
  ],
};

const read = (text: string) => {
  const { window, doubts, ...fields } = readPasted(text, options);
  const show = (date: Date) => DateTime.fromJSDate(date, { zone }).toFormat("MM-dd HH:mm");
  return {
    ...fields,
    ...(window && { window: `${show(window.start)} ${show(window.end).slice(-5)}` }),
    doubts: doubts.map(({ field, reason }) => `${field} ${reason}`),
  };
};
const order = {
  name: "张三",
  phone: "13812345678",
  address: "天河区体育西路103号",
  window: "12-04 14:00 16:00",
  serviceSlug: "deep",
};

describe("readPasted", () => {
  it.each([
    "张三 13812345678 天河区体育西路103号 明天下午两点 深度保洁",
    "张三，138 1234 5678，天河区体育西路103号，明天下午两点，深度保洁",
    "深度保洁\n明天下午两点\n天河区体育西路103号\n13812345678\n张三",
    "张三13812345678 天河区体育西路103号 明天下午两点深度保洁",
    "明天下午两点 深度保洁 天河区体育西路103号张三13812345678",
    "姓名：张三\n电话：13812345678\n地址：天河区体育西路103号\n时间：明天下午两点\n服务：深度保洁",
    "收货人 张三 电话 13812345678 地址 天河区体育西路103号 时间 明天下午两点 项目 深度保洁",
    "您好，我想预约明天下午两点的深度保洁，地址是天河区体育西路103号，电话13812345678，我叫张三，谢谢",
  ])("finds every part of %j", (text) => {
    expect(read(text)).toEqual({ ...order, doubts: [] });
  });

  it("reads the example of the order form", () => {
    expect(read("张三 13812345678 广州市天河区体育西路 103 号 明天下午两点 通下水")).toEqual({
      ...order,
      address: "广州市天河区体育西路103号",
      serviceSlug: "drain",
      note: "通下水",
      doubts: ["service service_guess"],
    });
  });

  it("keeps what fits no field as the note", () => {
    expect(read("张三 13812345678 天河区体育西路103号 明天下午两点 深度保洁 家里有猫 备注：到了打电话").note).toBe(
      "到了打电话 家里有猫",
    );
  });

  it.each([
    ["张三 天河区体育西路103号", "phone phone_missing"],
    ["张三 1381234567 天河区体育西路103号", "phone phone_wrong"],
    ["张三 13812345678 13912345678 天河区体育西路103号", "phone several_phones"],
    ["小胖 13812345678 天河区体育西路103号", "name name_guess"],
    ["13812345678 天河区体育西路103号", "name name_missing"],
    ["张三 13812345678", "address address_missing"],
    ["张三 13812345678 广州市", "address address_city_only"],
    ["张三 13812345678 天河区体育西路", "address address_no_number"],
    ["张三 13812345678 体育西路103号", "address area_missing"],
    ["张三 13812345678 明天两点", "window time_no_ampm"],
    ["张三 13812345678 今天上午十点", "window time_past"],
    ["张三 13812345678", "window time_missing"],
    ["张三 13812345678", "service service_missing"],
  ])("%j: %s", (text, doubt) => {
    expect(read(text).doubts).toContain(doubt);
  });

  it("keeps a second phone and an extension", () => {
    expect(read("张三 13812345678 13912345678")).toMatchObject({ phone: "13812345678", note: "13912345678" });
    expect(read("13812345678转1234 欧阳娜娜")).toMatchObject({ phone: "13812345678转1234", name: "欧阳娜娜" });
  });

  it("reads labels without a colon inside a sentence", () => {
    expect(
      read("明天上午10点上门，服务地址是天河区棠下村西边大街8号，联系人陈小姐电话13712345678，空调清洗两台"),
    ).toEqual({
      name: "陈小姐",
      phone: "13712345678",
      address: "天河区棠下村西边大街8号",
      window: "12-04 10:00 12:00",
      serviceSlug: "ac",
      note: "两台",
      doubts: [],
    });
  });

  it("reads the forms of the big shops", () => {
    expect(
      read(
        "收货人: 张三\n手机号码: 86-13812345678\n所在地区: 广东省广州市天河区\n详细地址: 体育西路103号维多利广场A座",
      ),
    ).toMatchObject({ name: "张三", phone: "13812345678", address: "广东省广州市天河区 体育西路103号维多利广场A座" });
  });

  it("reads English", () => {
    expect(
      read("John Smith, +86 138 1234 5678, Room 1203, 103 Tiyu West Road, Guangzhou, tomorrow 2pm, home cleaning"),
    ).toMatchObject({
      name: "John Smith",
      phone: "13812345678",
      address: "Room 1203, 103 Tiyu West Road, Guangzhou",
      window: "12-04 14:00 16:00",
      serviceSlug: "clean",
    });
  });

  it("sends somebody at once when asked to", () => {
    expect(read("水管爆了马上来 越秀区农林下路81号 杨先生13812345678")).toMatchObject({ asap: true, name: "杨先生" });
  });

  it("takes nothing out of nothing", () => {
    expect(read("hello")).toMatchObject({ doubts: expect.arrayContaining(["address address_missing"]) });
    expect(Object.keys(read(""))).toEqual(["doubts"]);
  });

  it("never throws and never invents a phone", () => {
    const word = fc.oneof(
      fc.constantFrom(
        "张三",
        "13812345678",
        "138 1234 5678",
        "广州市",
        "路103号",
        "地址：",
        "姓名",
        "明天",
        "10-12",
        "转",
        ",",
        "\n",
        " ",
        "+86",
      ),
      fc.string({ unit: "grapheme", maxLength: 8 }),
      fc.stringMatching(/^[0-9 +()-]{0,14}$/),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join("");
        const digits = text.normalize("NFKC").replace(/\D/g, "");
        for (const part of readPasted(text, options).phone?.split("转") ?? [])
          expect(digits).toContain(part.replace(/\D/g, ""));
      }),
    );
  }, 20_000);

  it.each(["1 ", "明天", "路", "天河区", "13812345678 ", "地址：", "(", "A1 "])("is quick with endless %j", (piece) => {
    const before = performance.now();
    readPasted(piece.repeat(50_000), options);
    expect(performance.now() - before).toBeLessThan(3000);
  });
});
