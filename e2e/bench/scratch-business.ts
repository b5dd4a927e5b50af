import { randomBytes } from "node:crypto";
import { createApiKey } from "@/lib/api/commands";
import { system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { SERVICE, SKU, type Stream } from "./streams";

/** How long a person of the scratch business has to answer an offer, seconds. */
export const OFFER_SECONDS = 8;

/** No quiet hours. */
const AWAKE = { startMinute: 0, endMinute: 0 };

/** Degrees around the outermost order that are still served. */
const MARGIN = 0.02;

/**
 * A business laid over a stream's own coordinates, country and zone: one area, one service, `workers` people who begin
 * where the stream's venues or couriers are, always on shift.
 * @returns the text of a key to its open API
 */
export async function makeScratchBusiness(stream: Stream, workers: number, now: Date): Promise<string> {
  const places = stream.rows.flatMap((row) => (row.ok ? [row.body.address] : []));
  const lats = places.map(({ lat }) => lat);
  const lngs = places.map(({ lng }) => lng);
  const [south, north] = [Math.min(...lats) - MARGIN, Math.max(...lats) + MARGIN];
  const [west, east] = [Math.min(...lngs) - MARGIN, Math.max(...lngs) + MARGIN];
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 };
  const { country, zone, currency, city } = stream;
  const offer = { soonSeconds: OFFER_SECONDS, sameDaySeconds: OFFER_SECONDS, laterSeconds: OFFER_SECONDS };
  await db.business.create({
    data: {
      slug: "replay",
      nameZh: "回放",
      nameEn: "Replay",
      phone: "",
      country,
      zone,
      currency,
      ...middle,
      openMinute: 0,
      closeMinute: 1440,
      terms: {},
      dispatchPolicy: { offer, maxRounds: 10, escalateBeforeStartMinutes: 0, setOutEarlyMinutes: null },
      // Open day and night: every message goes out when it is written.
      messagePolicy: { quiet: { customer: AWAKE, worker: AWAKE, manager: AWAKE } },
    },
  });
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const area = await db.area.create({ data: { code: "all", nameZh: city, nameEn: city, ...middle, ring } });
  const skill = await db.skill.create({ data: { code: SERVICE, nameZh: "配送", nameEn: "Delivery" } });
  await db.service.create({
    data: {
      slug: SERVICE,
      nameZh: "配送",
      nameEn: "Delivery",
      descriptionZh: "",
      descriptionEn: "",
      icon: "box",
      skillId: skill.id,
      baseAmount: 490,
      durationMinutes: 15,
      asapAllowed: true,
    },
  });
  await db.product.create({ data: { sku: SKU, nameZh: "商品", nameEn: "Item", amount: 0 } });
  for (let index = 0; index < workers; index++) {
    const home = stream.homes[Math.floor((index * stream.homes.length) / workers)] ?? middle;
    await db.worker.create({
      data: {
        name: `Worker ${index + 1}`,
        shortName: `W${index + 1}`,
        phone: "",
        homeLat: home.lat,
        homeLng: home.lng,
        joinedAt: now,
        user: {
          create: { login: `worker${index + 1}`, name: `Worker ${index + 1}`, role: "worker", passwordHash: "none" },
        },
        skills: { create: { skillId: skill.id } },
        areas: { create: { areaId: area.id } },
        shifts: { create: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440 })) },
      },
    });
  }
  const key = await createApiKey(system("replay"), { name: "replay" }, randomBytes, now);
  if (!key.ok) throw new Error("no key could be made");
  return key.key;
}
