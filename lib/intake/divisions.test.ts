import { describe, expect, it } from "vitest";
import { cityNamed, findDivision } from "./divisions";
import { gazetteer } from "./gazetteer";

const path = (text: string, homeCity?: string) => {
  const { province, city, county, rest } = findDivision(text, homeCity ? { homeCity } : {});
  return [[province, city, county].filter(Boolean).join("/"), rest];
};

describe("findDivision", () => {
  it.each([
    ["广东省广州市天河区体育西路103号", "广东省/广州市/天河区", "体育西路103号"],
    ["广东广州天河体育西路103号", "广东省/广州市/天河区", "体育西路103号"],
    ["中国广东省 广州市，天河区 体育西路", "广东省/广州市/天河区", "体育西路"],
    ["上海 浦东区张江路1号", "上海市/上海市/浦东新区", "张江路1号"],
    ["上海上海市浦东新区世纪大道1号", "上海市/上海市/浦东新区", "世纪大道1号"],
    ["昆山市前进路1号", "江苏省/苏州市/昆山市", "前进路1号"],
    ["苏州昆山花桥镇", "江苏省/苏州市/昆山市", "花桥镇"],
    ["江苏省靖江市江阴工业园", "江苏省/泰州市/靖江市", "江阴工业园"],
    ["吉林市船营区", "吉林省/吉林市/船营区", ""],
    ["济南市中区经四路", "山东省/济南市/市中区", "经四路"],
    ["仙桃市沙嘴街道", "湖北省/仙桃市/仙桃市", "沙嘴街道"],
    ["南京市雨花区小行路", "江苏省/南京市/雨花台区", "小行路"],
    ["增城市新塘镇", "广东省/广州市/增城区", "新塘镇"],
    ["杭州市江干区钱江路", "浙江省/杭州市/上城区", "钱江路"],
    ["上海市闸北区共和新路", "上海市/上海市/静安区", "共和新路"],
    ["重庆忠县白公路", "重庆市/重庆市/忠县", "白公路"],
    ["东莞市厚街镇", "广东省/东莞市", "厚街镇"],
    ["恭城 恭城镇拱辰路", "广西壮族自治区/桂林市/恭城瑶族自治县", "恭城镇拱辰路"],
    ["软件园 深圳市南山区粤海街道", "广东省/深圳市/南山区", "软件园 粤海街道"],
  ])("%s", (text, expected, rest) => {
    expect(path(text)).toEqual([expected, rest]);
  });

  it.each([
    ["天河区体育西路", "广州", "广东省/广州市/天河区"],
    ["天河体育西路", "广州市", "广东省/广州市/天河区"],
    ["鼓楼区中山路", "福州", "福建省/福州市/鼓楼区"],
    ["朝阳区建国路", "北京", "北京市/北京市/朝阳区"],
    ["河北石家庄桥西区", "天津", "河北省/石家庄市/桥西区"],
  ])("%s at home in %s", (text, homeCity, expected) => {
    expect(path(text, homeCity)[0]).toBe(expected);
  });

  it.each([
    ["北京路100号", "广州"],
    ["中山大道西100号", "广州"],
    ["南京西路288号", "上海"],
    ["河南中路5号", "上海"],
    ["浦东南路1118号", "上海"],
    ["天河城5楼", "广州"],
    ["深圳湾一号", "深圳"],
    ["白银时代公寓3栋501", "广州"],
    ["", "广州"],
  ])("takes no division out of %s", (text, homeCity) => {
    expect(findDivision(text, { homeCity })).toEqual({ rest: text, matched: "" });
  });

  it("keeps the road whole after a city", () => {
    expect(path("上海南京西路288号")).toEqual(["上海市/上海市", "南京西路288号"]);
    expect(path("广州天河东路1号")).toEqual(["广东省/广州市", "天河东路1号"]);
    expect(path("南京湖南路1号")).toEqual(["江苏省/南京市", "湖南路1号"]);
  });

  it("says so where several cities have such a county", () => {
    expect(findDivision("鼓楼区中山路1号")).toMatchObject({ county: "鼓楼区", ambiguous: true });
    expect(findDivision("鼓楼区中山路1号").adcode).toBeUndefined();
  });

  it("calls a bare county run together with a building a guess", () => {
    expect(findDivision("杭州西湖文化世界3楼").guessed).toBe(true);
    expect(findDivision("杭州西湖区文化世界3楼").guessed).toBeUndefined();
  });

  it("finds every county of the gazetteer by its full path", () => {
    for (const place of [...gazetteer().byCode.values()].filter((_, at) => at % 3 === 0)) {
      const names = [place.parent?.parent?.name, place.parent?.name, place.name].join("");
      expect(findDivision(`${names}人民路103号`, { homeCity: "广州" }), names).toMatchObject({
        adcode: place.code,
        rest: "人民路103号",
      });
    }
  }, 30_000);
});

describe("cityNamed", () => {
  it("knows cities with and without suffix, municipalities, and nothing else", () => {
    expect(cityNamed("广州")?.code).toBe("440100");
    expect(cityNamed("广州市")?.code).toBe("440100");
    expect(cityNamed("上海")?.code).toBe("310000");
    expect(cityNamed("吉林")?.code).toBe("220200");
    expect(cityNamed("Helsinki")).toBeUndefined();
  });
});
