import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAddress, streetKey } from "./address";
import { gazetteer } from "./gazetteer";

const home = { country: "CN", homeCity: "广州" };

describe("checkAddress", () => {
  it.each([
    ["天河区体育西路103号", "体育西路", "103号", undefined],
    ["广州市天河区体育西路 103 号维多利广场A座1203", "体育西路", "103号", "维多利广场A座1203"],
    ["天河区黄埔大道中311号", "黄埔大道中", "311号", undefined],
    ["越秀区人民南路四段20号之一", "人民南路四段", "20号", "之一"],
    ["海珠区新港西路甲26号", "新港西路", "甲26号", undefined],
    ["上海市虹口区四平路494弄14号9幢", "四平路", "494弄14号", "9幢"],
    ["天河区科技园科韵路16号2号楼301室", "科韵路", "16号", "2号楼301室"],
    ["江汉区解放大道江汉北路1号", "江汉北路", "1号", undefined],
  ])("%s: street and number", (text, street, number, detail) => {
    const checked = checkAddress(text, home);
    expect(checked).toMatchObject({ ok: true, street, number });
    if (checked.ok) expect(checked.detail).toBe(detail);
  });

  it.each([
    "番禺区洛溪新城吉祥苑3栋502",
    "天河区珠江新城富力大厦",
    "白云区石井街道朝阳村",
    "天河区华南师范大学",
    "农业路与东明路交叉口",
    "光谷软件园B12栋",
    "石屏村9号",
    "天河区体育西路维多利广场",
    "南海区狮山镇小塘第三工业区7栋2楼",
  ])("takes the named place %s", (text) => {
    expect(checkAddress(text, home)).toMatchObject({ ok: true });
  });

  it.each([
    ["", "address_missing"],
    [" ，。 ", "address_missing"],
    ["广州", "address_city_only"],
    ["广东省广州市", "address_city_only"],
    ["广州市天河区", "address_city_only"],
    ["天河", "address_city_only"],
    ["上海 浦东", "address_city_only"],
    ["天河区石牌街道", "address_no_street"],
    ["东莞市厚街镇", "address_no_street"],
    ["西安市高新区", "address_no_street"],
    ["天河区体育西路", "address_no_number"],
    ["广州某某贸易有限公司", "address_no_street"],
    ["三楼", "address_no_street"],
    ["路".repeat(201), "address_too_long"],
  ])("refuses %j: %s", (text, reason) => {
    expect(checkAddress(text, home)).toEqual({ ok: false, reason });
  });

  it("writes the divisions in full and once", () => {
    const normalized = (text: string) => {
      const checked = checkAddress(text, home);
      return checked.ok && checked.normalized;
    };
    expect(normalized("广东广州天河体育西路１０３号")).toBe("广东省广州市天河区体育西路103号");
    expect(normalized("地址：上海 上海市 浦东区 世纪大道 100号")).toBe("上海市浦东新区世纪大道100号");
    expect(normalized("天河區體育西路103號")).toBe("广东省广州市天河区体育西路103号");
  });

  it("lets the home city stand in, with a doubt about the area", () => {
    const checked = checkAddress("体育西路103号", home);
    expect(checked).toMatchObject({
      ok: true,
      division: { city: "广州市", adcode: "440100", matched: "" },
      doubts: ["area_missing"],
    });
  });

  it("doubts a place without building or room", () => {
    expect(checkAddress("天河区富力大厦", home)).toMatchObject({ doubts: ["address_no_detail"] });
    expect(checkAddress("天河区富力大厦A座1203", home)).toMatchObject({ doubts: [] });
  });

  it("takes any text with a pin", () => {
    expect(checkAddress("广州", { ...home, hasPin: true })).toMatchObject({ ok: true });
    expect(checkAddress("门口", { ...home, hasPin: true })).toMatchObject({ ok: true });
    expect(checkAddress(" ", { ...home, hasPin: true })).toEqual({ ok: false, reason: "address_missing" });
  });

  it("is tolerant abroad", () => {
    expect(checkAddress("Mannerheimintie 12 A", { country: "FI" })).toMatchObject({ ok: true });
    expect(checkAddress("Helsinki", { country: "FI" })).toEqual({ ok: false, reason: "address_no_number" });
    expect(checkAddress("12345", { country: "FI" })).toEqual({ ok: false, reason: "address_no_street" });
    expect(checkAddress("Helsinki", { country: "FI", hasPin: true })).toMatchObject({ ok: true });
  });

  it("accepts no division of the country alone", () => {
    for (const place of [...gazetteer().byCode.values()].filter((_, at) => at % 5 === 0)) {
      const path = [place.parent?.parent?.name, place.parent?.name, place.name].join("");
      for (const text of [place.name, path, path.replace(/[省市]/g, "")])
        expect(checkAddress(text, home).ok, text).toBe(false);
    }
  }, 20_000);

  it("never throws", () => {
    const part = fc.oneof(
      fc.constantFrom("\u0000", "\ud800", "广州市", "天河", "路", "103号", "(", "与", "A座", "村", " "),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        checkAddress(parts.join(""), home);
        streetKey(parts.join(""), home);
      }),
    );
  }, 20_000);
});

describe("streetKey", () => {
  it("is the same however the street is written", () => {
    const key = streetKey("广东省广州市天河区体育西路103号", home);
    expect(key).toBe("440106:体育西路");
    expect(streetKey("天河体育西路 20 号 3楼", home)).toBe(key);
    expect(streetKey("广州 天河区 石牌街道 体育西路", home)).toBe(key);
  });

  it("falls back to the named place, then to nothing", () => {
    expect(streetKey("天河区富力大厦A座", home)).toBe("440106:富力大厦");
    expect(streetKey("天河区", home)).toBeNull();
    expect(streetKey("", home)).toBeNull();
  });
});
