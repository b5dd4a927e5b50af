import type { DateTime } from "luxon";
import type { ServiceOption } from "@/lib/catalog/schema";
import type { Chance } from "./chance";
import { takenAlong } from "./goods";
import { givenNames, surnames } from "./people";
import { requestsOf } from "./requests";
import { services } from "./services";
import { streets } from "./streets";

/** A customer of the demo: always the same person at the same door. */
export type Household = { name: string; phone: string; address: string; area: string; lat: number; lng: number };

/** How many orders a working day brings at the middle. */
const ORDERS_A_DAY = 60;

/** How wanted each arrival window is, by its first hour. */
const WINDOWS: [hour: number, weight: number][] = [
  [8, 10],
  [10, 22],
  [12, 10],
  [14, 22],
  [16, 18],
  [18, 12],
];

/** Share of a day's orders placed in each hour: a morning and an evening rush, a few at night. */
const PLACED_BY_HOUR = [1, 0.5, 0.3, 0.2, 0.2, 0.5, 1.5, 3, 6, 9, 9, 7, 5, 5, 6, 6, 5, 5, 5, 6, 7, 7, 4, 2];

/** How many of a hundred orders come from each area. */
const AREA_SHARE: Record<string, number> = {
  tianhe: 30,
  yuexiu: 21,
  haizhu: 20,
  liwan: 10,
  baiyun: 9,
  huangpu: 4,
  panyu: 6,
};

/** People who order: `count` of them, spread over the streets. */
export function households(count: number, chance: Chance): Household[] {
  return Array.from({ length: count }, (_, index) => {
    const area = chance.weighted(Object.keys(AREA_SHARE), (code) => AREA_SHARE[code] ?? 0);
    const [street, estate, lat, lng] = chance.pick(streets[area] ?? []);
    const number = Math.floor(chance.between(3, 388));
    const door = `${Math.floor(chance.between(1, 19))}栋${Math.floor(chance.between(2, 30))}0${Math.floor(chance.between(1, 9))}房`;
    return {
      name: chance.pick(surnames) + chance.pick(givenNames),
      phone: `139${String(10_000_000 + index * 7919).slice(-8)}`,
      address: `广州市${DISTRICT[area]}${street}${number}号${estate}${door}`,
      area,
      lat: round(lat + chance.between(-0.003, 0.003)),
      lng: round(lng + chance.between(-0.003, 0.003)),
    };
  });
}

/** A moment on `day` at which somebody orders. */
export const placingTimes = (day: DateTime, rain: boolean, chance: Chance): Date[] => {
  const weekday = [1, 0.92, 0.95, 0.98, 1.05, 1.22, 1.12][day.weekday - 1] ?? 1;
  const count = Math.round(ORDERS_A_DAY * weekday * (rain ? 0.9 : 1) * chance.between(0.85, 1.15));
  return Array.from({ length: count }, () => {
    const hour = chance.weighted([...PLACED_BY_HOUR.keys()], (index) => PLACED_BY_HOUR[index] ?? 0);
    return day
      .startOf("day")
      .plus({ hours: hour, seconds: Math.floor(chance.between(0, 3600)) })
      .toJSDate();
  });
};

/** What a household wants, as the open order body. Windows start later and later with `attempt`. */
export function wish(household: Household, placedAt: DateTime, rain: boolean, chance: Chance) {
  const service = chance.weighted(services, ({ share, skill }) => share * (rain && skill === "plumbing" ? 1.8 : 1));
  const urgent = service.asapAllowed && placedAt.hour >= 8 && placedAt.hour < 19 && chance.happens(0.1);
  return {
    service: service.slug,
    customer: { name: household.name, phone: household.phone },
    ...wayOf(household, service.pickup === "address", chance),
    options: Object.fromEntries(service.options.map((option) => [option.key, chosen(option, chance)])),
    items: takenAlong(household.phone, service.slug),
    requests: requestsOf(household.phone, service.skill),
    note: chance.happens(0.2) ? chance.pick(NOTES) : "",
    channel: chance.weighted(["website", "miniprogram", "phone", "app"] as const, (name) => CHANNEL_SHARE[name]),
    consent: true,
    ...(urgent ? { asap: true as const } : {}),
  };
}

/** A courier fetches it at the household's door and brings it to somebody else's; all others come to the household. */
function wayOf({ address, lat, lng }: Household, courier: boolean, chance: Chance) {
  const home = { text: address, lat, lng };
  const [to] = courier ? households(1, chance) : [];
  return to ? { pickup: home, address: { text: to.address, lat: to.lat, lng: to.lng } } : { address: home };
}

/** Arrival windows the customer would take, the most wanted first. */
export function wantedWindows(placedAt: DateTime, chance: Chance): { start: Date; end: Date }[] {
  const lead = chance.weighted([0, 1, 2, 3, 5], (days) => [35, 40, 13, 8, 4][[0, 1, 2, 3, 5].indexOf(days)] ?? 0);
  const wanted = [lead, lead + 1].flatMap((days) => {
    const day = placedAt.startOf("day").plus({ days });
    const first = chance.weighted(WINDOWS, ([, weight]) => weight)[0];
    const others = WINDOWS.map(([hour]) => hour).filter((hour) => hour !== first);
    return [first, ...others.slice(0, 3)].map((hour) => day.plus({ hours: hour }));
  });
  return wanted
    .filter((start) => start.diff(placedAt, "minutes").minutes > 65)
    .map((start) => ({ start: start.toJSDate(), end: start.plus({ hours: 2 }).toJSDate() }));
}

function chosen(option: ServiceOption, chance: Chance): string | boolean | number {
  if (option.kind === "choice")
    return (chance.happens(0.55) ? option.choices[0] : chance.pick(option.choices))?.key ?? "";
  if (option.kind === "extra") return chance.happens(0.25);
  return Math.min(option.max, option.min + Math.floor(chance.wait(0.8)));
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

const CHANNEL_SHARE = { website: 52, miniprogram: 26, phone: 14, app: 8 };

const DISTRICT: Record<string, string> = {
  tianhe: "天河区",
  yuexiu: "越秀区",
  haizhu: "海珠区",
  liwan: "荔湾区",
  baiyun: "白云区",
  huangpu: "黄埔区",
  panyu: "番禺区",
};

const NOTES = [
  "家里有小狗，不咬人",
  "到楼下请先打电话",
  "门禁密码到了再说",
  "没有电梯，五楼",
  "请带鞋套",
  "家里有老人在休息，请轻一点",
  "停车在地库 B2",
];
