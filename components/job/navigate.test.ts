import { expect, test } from "vitest";
import { navigateLinks, toGcj02 } from "./navigate";

// Pairs of eviltransform's own tests: Shanghai, Shenzhen, Beijing.
test.each([
  [31.1774276, 121.5272106, 31.17530398364597, 121.531541859215],
  [22.543847, 113.912316, 22.540796131694766, 113.9171764808363],
  [39.911954, 116.377817, 39.91334545536069, 116.38404722455657],
])("GCJ-02 of %f, %f", (lat, lng, gcjLat, gcjLng) => {
  const shifted = toGcj02({ lat, lng });
  expect(shifted.lat).toBeCloseTo(gcjLat, 6);
  expect(shifted.lng).toBeCloseTo(gcjLng, 6);
});

test("outside China nothing is shifted", () => {
  const telAviv = { lat: 32.0853, lng: 34.7818 };
  expect(toGcj02(telAviv)).toEqual(telAviv);
});

test("each app gets the coordinates it understands", () => {
  const links = Object.fromEntries(
    navigateLinks({ lat: 22.543847, lng: 113.912316 }, "体育西路 103 号, 2 楼").map((link) => [
      link.app,
      new URL(link.href),
    ]),
  );
  expect(links.amap?.searchParams.get("to")).toBe("113.917176,22.540796,体育西路 103 号  2 楼");
  expect(links.baidu?.searchParams.get("location")).toBe("22.540796,113.917176");
  expect(links.baidu?.searchParams.get("coord_type")).toBe("gcj02");
  expect(links.apple?.searchParams.get("daddr")).toBe("22.540796,113.917176");
  expect(links.google?.searchParams.get("destination")).toBe("22.543847,113.912316");
});
