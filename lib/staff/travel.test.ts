import { expect, test } from "vitest";
import { destination, eBike, metresBetween, straightMetres, travelBetween, travelTime } from "./travel";

const canton = { lat: 23.1291, lng: 113.2644 };

test.each([
  ["nowhere", canton, canton, 0],
  ["Guangzhou to Shenzhen", canton, { lat: 22.5431, lng: 114.0579 }, 104_000],
  ["a degree of latitude", { lat: 0, lng: 0 }, { lat: 1, lng: 0 }, 111_195],
  ["over the date line", { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111_195],
])("straight metres: %s", (_, from, to, metres) => {
  expect(straightMetres(from, to)).toBeGreaterThan(metres * 0.99 - 1);
  expect(straightMetres(from, to)).toBeLessThan(metres * 1.01 + 1);
});

test("a way costs detour, speed and the fixed minutes", () => {
  const to = { lat: canton.lat + 0.01, lng: canton.lng };
  expect(metresBetween(canton, to)).toBeCloseTo(1111.95 * 1.35, 0);
  expect(travelTime(3000)).toBe(3000 / 5 + 240);
  expect(travelBetween(canton, canton)).toEqual({ metres: 0, seconds: 240 });
  expect(travelBetween(canton, to, { ...eBike, detour: 1, kmPerHour: 36, fixedSeconds: 0 })).toEqual({
    metres: 1112,
    seconds: 112,
  });
});

test("the way goes by the place where something is picked up, on the way there only", () => {
  const [home, door] = [canton, { lat: canton.lat + 0.01, lng: canton.lng }];
  const place = { lat: canton.lat, lng: canton.lng + 0.02 };
  const to = destination({ ...door, viaLat: place.lat, viaLng: place.lng });
  const legs = [travelBetween(home, place), travelBetween(place, door)];
  expect(travelBetween(home, to)).toEqual({
    metres: legs.reduce((sum, { metres }) => sum + metres, 0),
    seconds: legs.reduce((sum, { seconds }) => sum + seconds, 0),
  });
  expect(travelBetween(to, home)).toEqual(travelBetween(door, home));
  expect(destination({ ...door, viaLat: null, viaLng: null })).toEqual(door);
});
