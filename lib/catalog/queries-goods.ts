import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import type { NamedRules } from "@/lib/business/changes";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { named } from "@/lib/i18n/named";

const names = { id: true, nameZh: true, nameEn: true } as const;

/** A place that ships: where it is (WGS-84), and how many pieces lie there and are promised. */
export type PlaceRow = Awaited<ReturnType<typeof listPlaces>>[number];

/** Every place that ships, those in use first. @throws AppError FORBIDDEN */
export async function listPlaces(actor: Actor) {
  mustSee(actor);
  const [places, sums] = await Promise.all([
    db.place.findMany({
      orderBy: [{ active: "desc" }, { nameEn: "asc" }, { id: "asc" }],
      select: { ...names, lat: true, lng: true, active: true },
    }),
    db.stock.groupBy({ by: ["placeId"], _count: true, _sum: { onHand: true, reserved: true } }),
  ]);
  const of = new Map(sums.map((row) => [row.placeId, row]));
  return places.map((place) => {
    const row = of.get(place.id);
    return {
      ...place,
      products: row?._count ?? 0,
      onHand: row?._sum.onHand ?? 0,
      reserved: row?._sum.reserved ?? 0,
    };
  });
}

/** A product: its price in minor units, who offers it, and what lies where. */
export type ProductRow = Awaited<ReturnType<typeof listProducts>>[number];

/** Every product, those that are sold first. @throws AppError FORBIDDEN */
export async function listProducts(actor: Actor) {
  mustSee(actor);
  return db.product.findMany({
    orderBy: [{ active: "desc" }, { sku: "asc" }],
    select: {
      ...names,
      sku: true,
      amount: true,
      active: true,
      services: { select: names, orderBy: [{ sort: "asc" }, { slug: "asc" }] },
      stocks: {
        select: { id: true, onHand: true, reserved: true, place: { select: { ...names, active: true } } },
        orderBy: { place: { nameEn: "asc" } },
      },
    },
  });
}

/** A change of places, products or what services offer, by "place.ID.nameZh": when, by whom, what is different. */
export type GoodsChange = { id: string; at: Date; actorName: string; before: NamedRules; after: NamedRules };

const MOST_CHANGES = 20;

/** The latest changes, the last first. @throws AppError FORBIDDEN */
export async function goodsChanges(actor: Actor): Promise<GoodsChange[]> {
  mustSee(actor);
  const rows = await db.ruleChange.findMany({
    where: { subject: "goods" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_CHANGES,
    select: { id: true, at: true, actorName: true, before: true, after: true },
  });
  // Written by `commands-goods.ts` only.
  return rows as GoodsChange[];
}

/** What places, products and services are called, by id: for reading changes. @throws AppError FORBIDDEN */
export async function goodsNames(actor: Actor, locale: Locale): Promise<Map<string, string>> {
  mustSee(actor);
  const things = await Promise.all([
    db.place.findMany({ select: names }),
    db.product.findMany({ select: names }),
    db.service.findMany({ select: names }),
  ]);
  return new Map(things.flat().map((thing) => [thing.id, named(thing, locale)]));
}

function mustSee(actor: Actor): void {
  if (!may(actor, "stock", "view")) throw new AppError("FORBIDDEN");
}
