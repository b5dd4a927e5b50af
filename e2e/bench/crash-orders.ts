import type { Chance } from "@/prisma/seed/chance";
import { type OrderBody, SERVICE, SKU, type Stream } from "./streams";

const MIDDLE = { lat: 23.13, lng: 113.32 };
const DEGREES = 0.03;

/** A made-up stream around one spot: `count` orders, each of another customer. */
export function madeUpStream(count: number, chance: Chance): Stream {
  const spot = () => ({
    lat: MIDDLE.lat + chance.between(-DEGREES, DEGREES),
    lng: MIDDLE.lng + chance.between(-DEGREES, DEGREES),
  });
  const body = (index: number): OrderBody => ({
    service: SERVICE,
    customer: { name: `Customer ${index + 1}`, phone: `+86138${String(10_000_000 + index)}` },
    address: { text: `天河区体育西路${index + 1}号`, ...spot() },
    asap: true,
    items: [{ sku: SKU, quantity: 1 }],
    note: "",
    channel: "api",
  });
  return {
    rows: [...Array(count).keys()].map((index) => ({ ok: true, body: body(index) })),
    homes: [...Array(40)].map(spot),
    country: "CN",
    zone: "Asia/Shanghai",
    currency: "CNY",
    city: "广州",
  };
}
