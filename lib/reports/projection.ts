/** A point of a picture, in its own units; y grows downwards. */
export type Point = [x: number, y: number];

/**
 * Draws WGS-84 onto a picture `width` wide that just holds `points`: its height, where a position lands (`at`), and
 * which position a point of the picture is (`back`).
 */
export type Projection = {
  width: number;
  height: number;
  at: (lat: number, lng: number) => Point;
  back: (x: number, y: number) => { lat: number; lng: number };
};

/** Web Mercator (EPSG:3857) scaled to the picture: good for a city, shapes keep their angles. */
export function project(points: [lat: number, lng: number][], width: number, margin = 8): Projection {
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  const lngs = points.map(([, lng]) => (lng * Math.PI) / 180);
  const lats = points.map(([lat]) => mercator(lat));
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const scale = (width - 2 * margin) / Math.max(east - west, 1e-9);
  return {
    width,
    height: Math.round((north - south) * scale + 2 * margin),
    at: (lat, lng) => [
      Math.round((margin + ((lng * Math.PI) / 180 - west) * scale) * 10) / 10,
      Math.round((margin + (north - mercator(lat)) * scale) * 10) / 10,
    ],
    back: (x, y) => ({
      lat: ((Math.atan(Math.exp(north - (y - margin) / scale)) - Math.PI / 4) * 360) / Math.PI,
      lng: ((west + (x - margin) / scale) * 180) / Math.PI,
    }),
  };
}
