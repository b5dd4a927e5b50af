import {
  AREA,
  BARE_PLACE,
  BEFORE_ROAD,
  COMPANY_TAIL,
  CROSSING,
  NAME_NUMBER,
  NUMBER,
  PLACE,
  ROAD,
  ROOM,
  SITE,
} from "./address-words";

/**
 * The pieces of a Chinese address after its province, city and county: `area` a town, street office, zone or whatever
 * stands before the road; `street` a road, `number` its number (103号, 777弄55号); `place` a named building, estate or
 * village; `detail` building, floor, room and the rest. Only what was found is set.
 */
export type AddressParts = {
  area?: string;
  street?: string;
  number?: string;
  place?: string;
  detail?: string;
  crossing?: true;
};

const EVERY_ROOM = new RegExp(ROOM.source, "gu");

/** Splits what follows the county. Never fails; what it cannot name ends in `detail`. */
export function splitAddress(rest: string): AddressParts {
  let left = rest.slice(0, 200).trim();
  let area = "";
  for (let found = AREA.exec(left); found && area.length < 40; found = AREA.exec(left)) {
    area += found[0].trim();
    left = left.slice(found[0].length);
  }
  const crossing = CROSSING.test(left);
  const road = roadIn(left);
  const after = left.slice(road?.end ?? 0);
  const number = road || area.endsWith("社区") ? NUMBER.exec(after)?.[0] : undefined;
  const detail = after.slice(number?.length ?? 0).replace(/^[\s,、]+/, "");
  const before = road?.before ?? "";
  const place = placeIn(`${before} ${detail}`) ?? NAME_NUMBER.exec(`${before} ${detail}`)?.[0];
  const named = place ?? (number && !road ? area : undefined);
  return {
    ...(area + before && { area: area + before }),
    ...(road && { street: road.name }),
    ...(number?.trim() && { number: number.trim() }),
    ...(named && { place: named }),
    ...(detail && { detail }),
    ...(crossing && { crossing }),
  };
}

/** Does the text say which building, floor or room? */
export function hasRoom(text: string): boolean {
  return ROOM.test(text);
}

/** What is left of a text when its building, floor and room numbers are taken out. */
export function withoutRooms(text: string): string {
  return text.replace(EVERY_ROOM, " ");
}

/** The first road that has a number, else the first: 解放大道江汉北路1号 is in 江汉北路. */
function roadIn(text: string): { name: string; before: string; end: number } | undefined {
  const open = text.replace(/\([^()]*\)/g, (note) => "(".repeat(note.length));
  const roads = [...open.matchAll(ROAD)].map((found) => ({ name: found[0], start: found.index }));
  const road = roads.find(({ name, start }) => NUMBER.test(open.slice(start + name.length))) ?? roads[0];
  if (!road) return undefined;
  const [, zone = "", name = road.name] = BEFORE_ROAD.exec(road.name) ?? [];
  return { name, before: text.slice(0, road.start) + zone, end: road.start + road.name.length };
}

function placeIn(text: string): string | undefined {
  const open = text.replace(/\([^()]*\)/g, " ");
  for (const match of open.matchAll(PLACE)) {
    const name = match[0].replace(/^[\d\-—]+(?:号楼|号|楼|层|室|座|栋|幢)?/, "");
    if (name.length < 3 || BARE_PLACE.test(name)) continue;
    if (SITE.test(name) || !COMPANY_TAIL.test(open.slice(match.index + match[0].length).trim())) return name;
  }
  return undefined;
}
