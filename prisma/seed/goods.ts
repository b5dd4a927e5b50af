/** Where the demo's products lie. */
export const places = [
  { nameZh: "天河仓", nameEn: "Tianhe store", lat: 23.1335, lng: 113.3402 },
  { nameZh: "海珠仓", nameEn: "Haizhu store", lat: 23.0958, lng: 113.3124 },
  { nameZh: "天河花房", nameEn: "Tianhe flower shop", lat: 23.1268, lng: 113.3301 },
];

/** A product of the demo: its price in fen, whom its form offers it to, and how many each place fills up to. */
type DemoProduct = {
  sku: string;
  nameZh: string;
  nameEn: string;
  amount: number;
  services: string[];
  /** By the English name of the place; without it the product is not counted. */
  shelf?: Record<string, number>;
};

/** The service that brings flowers. */
export const FLOWERS = "flower-delivery";

/** So many bouquets of each kind at the beginning of a week. */
const BOUQUETS = 60;

/** Products of the demo business. */
export const products: DemoProduct[] = [
  good("cleaner-kit", "清洁剂套装", "Set of detergents", 3900, ["home-cleaning", "deep-cleaning"]),
  good("floor-drain", "防臭地漏", "Odour-proof floor drain", 4900, ["drain-unblocking"], [18, 12]),
  good("basin-tap", "面盆水龙头", "Basin tap", 8900, ["pipe-repair"], [16, 10]),
  good("angle-valve", "角阀", "Angle valve", 2900, ["pipe-repair"], [30, 24]),
  good("ceiling-lamp", "LED 吸顶灯", "LED ceiling lamp", 12900, ["electrical-repair"], [12, 6]),
  good("wall-socket", "五孔插座", "Wall socket", 1900, ["electrical-repair"], [40, 30]),
  good("lock-cylinder", "C 级锁芯", "Class C lock cylinder", 15900, ["locksmith"], [8, 3]),
  good("smart-lock", "智能锁", "Smart lock", 89900, ["locksmith"], [0, 0]),
  bouquet("roses", "红玫瑰 11 枝", "Eleven red roses", 12800),
  bouquet("lilies", "香水百合花束", "Bouquet of lilies", 15800),
  bouquet("sunflowers", "向日葵花束", "Bouquet of sunflowers", 9900),
];

/** What a household takes along with a service, by its number: every seventh the first product offered; of flowers always some. */
export function takenAlong(phone: string, service: string): { sku: string; quantity: number }[] {
  const offered = products.filter(({ services }) => services.includes(service));
  const number = Number(phone.slice(-4));
  const product = service === FLOWERS ? offered[number % offered.length] : number % 7 === 0 ? offered[0] : undefined;
  return product ? [{ sku: product.sku, quantity: 1 }] : [];
}

function bouquet(sku: string, nameZh: string, nameEn: string, amount: number): DemoProduct {
  return { sku, nameZh, nameEn, amount, services: [FLOWERS], shelf: { "Tianhe flower shop": BOUQUETS } };
}

function good(
  sku: string,
  nameZh: string,
  nameEn: string,
  amount: number,
  services: string[],
  shelf?: [tianhe: number, haizhu: number],
): DemoProduct {
  const [tianhe = 0, haizhu = 0] = shelf ?? [];
  const counted = shelf && { shelf: { "Tianhe store": tianhe, "Haizhu store": haizhu } };
  return { sku, nameZh, nameEn, amount, services, ...counted };
}
