/** A position, WGS-84 degrees. */
export type Point = { lat: number; lng: number };

/** A place to go to. `via`: where something is picked up first, on every way to it. */
export type Destination = Point & { via?: Point };

/** The place itself, for a way that need not go by anywhere first. */
export const straightTo = ({ lat, lng }: Destination): Point => ({ lat, lng });

/** A way from one place to the next: road metres and door-to-door seconds. */
export type Travel = { metres: number; seconds: number };

/** How people get about: by rule of thumb. */
export type RoadSpeed = {
  /** Road metres per straight metre. */
  detour: number;
  kmPerHour: number;
  /** Locking up, stairs, finding the door: spent once on every way. */
  fixedSeconds: number;
};

/** How people of this business get about: by rule of thumb, or as whoever knows the ways says. */
export type TravelModel = RoadSpeed | { between: (from: Point, to: Point) => Travel };

/**
 * An e-bike in a city. Detour 1.35: between 4/pi = 1.27, a street grid's mean, and 1.42, measured on drives (Boscoe,
 * Henry and Zdeb 2012). 18 km/h: a bike limited to 25 km/h (GB 17761-2018) that stops at lights.
 */
export const eBike: RoadSpeed = { detour: 1.35, kmPerHour: 18, fixedSeconds: 240 };

const EARTH_METRES = 6_371_008.8;

/** Great-circle metres between two positions (haversine on the mean radius of WGS-84). */
export function straightMetres(from: Point, to: Point): number {
  const rad = Math.PI / 180;
  const dLat = (to.lat - from.lat) * rad;
  const dLng = (to.lng - from.lng) * rad;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(from.lat * rad) * Math.cos(to.lat * rad) * Math.sin(dLng / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Estimated road metres between two positions. */
export const metresBetween = (from: Point, to: Point, model: RoadSpeed = eBike): number =>
  straightMetres(from, to) * model.detour;

/** Door-to-door seconds for so many road metres. */
export const travelTime = (roadMetres: number, model: RoadSpeed = eBike): number =>
  Math.ceil(roadMetres / (model.kmPerHour / 3.6) + model.fixedSeconds);

/** The way between two positions, by way of `via`: whole road metres, whole seconds, rounded up. */
export function travelBetween(from: Point, to: Destination, model: TravelModel = eBike): Travel {
  if (to.via) {
    const [there, on] = [travelBetween(from, to.via, model), travelBetween(to.via, straightTo(to), model)];
    return { metres: there.metres + on.metres, seconds: there.seconds + on.seconds };
  }
  if ("between" in model) return model.between(from, to);
  const metres = metresBetween(from, to, model);
  return { metres: Math.ceil(metres), seconds: travelTime(metres, model) };
}

/** Where an order is: by way of the place that ships its products, if there is one. */
export const destination = ({
  lat,
  lng,
  viaLat,
  viaLng,
}: Point & { viaLat: number | null; viaLng: number | null }): Destination =>
  viaLat === null || viaLng === null ? { lat, lng } : { lat, lng, via: { lat: viaLat, lng: viaLng } };
