/** A position, WGS-84. */
export type Position = { lat: number; lng: number };

/** Map apps that a job can be opened in, each by a link that falls back to its website. */
export type MapApp = "amap" | "baidu" | "apple" | "google";

/**
 * Links that open the way to a place in the map apps people here have. AMap and Apple's maps of China want GCJ-02;
 * Baidu is told which system it gets; Google takes WGS-84.
 * Sources: AMap URI API (uri.amap.com/navigation), Baidu Map URI API (api.map.baidu.com/marker), Apple Map Links,
 * Google Maps URLs.
 */
export function navigateLinks(to: Position, name: string): { app: MapApp; href: string }[] {
  const china = toGcj02(to);
  const link = (base: string, query: Record<string, string>) => `${base}?${new URLSearchParams(query)}`;
  return [
    {
      app: "amap",
      href: link("https://uri.amap.com/navigation", {
        to: `${six(china.lng)},${six(china.lat)},${name.replace(/[,，]/g, " ")}`,
        mode: "car",
        coordinate: "gaode",
        callnative: "1",
      }),
    },
    {
      app: "baidu",
      href: link("https://api.map.baidu.com/marker", {
        location: `${six(china.lat)},${six(china.lng)}`,
        title: name,
        content: name,
        coord_type: "gcj02",
        output: "html",
        src: "webapp.jiedan",
      }),
    },
    {
      app: "apple",
      href: link("https://maps.apple.com/", { daddr: `${six(china.lat)},${six(china.lng)}`, dirflg: "d" }),
    },
    {
      app: "google",
      href: link("https://www.google.com/maps/dir/", { api: "1", destination: `${six(to.lat)},${six(to.lng)}` }),
    },
  ];
}

const six = (degrees: number): string => degrees.toFixed(6);

/** Krasovsky 1940: half the long axis in metres, and the square of the eccentricity. */
const AXIS = 6378245.0;
const ECCENTRICITY = 0.006693421622965943;

/**
 * WGS-84 to the shifted coordinates that maps of mainland China are drawn in; elsewhere nothing changes.
 * Source: the public GCJ-02 approximation as in eviltransform (github.com/googollee/eviltransform), good to about a metre.
 */
export function toGcj02({ lat, lng }: Position): Position {
  if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) return { lat, lng };
  const x = lng - 105;
  const y = lat - 35;
  const bend = Math.sqrt(Math.abs(x));
  const wave = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);
  const ripple = (at: number, long: number, far: number, deep: number) =>
    20 * Math.sin(at * Math.PI) +
    40 * Math.sin((at / 3) * Math.PI) +
    long * Math.sin((at / 12) * Math.PI) +
    deep * Math.sin((at * Math.PI) / far);
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * bend + ((wave + ripple(y, 160, 30, 320)) * 2) / 3;
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * bend + ((wave + ripple(x, 150, 30, 300)) * 2) / 3;
  const angle = (lat / 180) * Math.PI;
  const magic = 1 - ECCENTRICITY * Math.sin(angle) ** 2;
  const metresNorth = (AXIS * (1 - ECCENTRICITY)) / (magic * Math.sqrt(magic));
  const metresEast = (AXIS / Math.sqrt(magic)) * Math.cos(angle);
  return { lat: lat + (north * 180) / (metresNorth * Math.PI), lng: lng + (east * 180) / (metresEast * Math.PI) };
}
