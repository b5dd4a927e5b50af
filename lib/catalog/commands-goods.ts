import type { Actor } from "@/lib/auth/actor";
import { type Module, may } from "@/lib/auth/permissions";
import { noteRules } from "@/lib/business/commands";
import { getBusiness } from "@/lib/business/queries";
import { db, type Tx } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { findPlace } from "@/lib/intake/queries";
import { fieldErrors } from "@/lib/orders/schema";
import { Prisma } from "@/prisma/generated/client";
import { newProductInput, offeredInput, placeInput, productInput } from "./schema-goods";

/** How many orders a refusal names. */
const NAMED = 5;

/**
 * Creates a place that ships, or changes the one of that id; who changed what is kept. One at which products are
 * reserved cannot be switched off: its orders are named.
 * @param input unchecked; shape: `placeInput`
 * @returns refusal `invalid` with `fields`
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function savePlace(
  actor: Actor,
  id: string | null,
  input: unknown,
  now: Date,
): Promise<Result<{ id: string }>> {
  mustEdit(actor, "stock");
  const read = placeInput.safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  const { address, pin, ...own } = read.data;
  const found = address ? await findPlace(address, null, await getBusiness()) : pin && { ok: true as const, ...pin };
  if (!found?.ok) return refuse("invalid", { address: found?.reason ?? "position_missing" });
  const data = { ...own, lat: found.lat, lng: found.lng };
  return db.$transaction(async (tx) => {
    if (id === null) {
      const created = await tx.place.create({ data, select: { id: true } });
      await note(tx, actor, { kind: "place", id: created.id, was: {}, is: data }, now);
      return { ok: true, id: created.id };
    }
    // Whoever reserves claims these rows too, and only then reads which places are in use.
    await tx.$queryRaw`SELECT 1 FROM "Stock" WHERE "placeId" = ${id}::uuid ORDER BY id FOR NO KEY UPDATE`;
    await tx.$queryRaw`SELECT 1 FROM "Place" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const before = await tx.place.findUnique({ where: { id } });
    if (!before) throw new AppError("NOT_FOUND");
    const held = before.active && !own.active ? await reservedAt(tx, id) : [];
    if (held.length > 0) return refuse("invalid", { active: `place_reserved:${held.join(", ")}` });
    await tx.place.update({ where: { id }, data });
    const { id: _, ...was } = before;
    await note(tx, actor, { kind: "place", id, was, is: data }, now);
    return { ok: true, id };
  });
}

/**
 * Creates a product, or changes the one of that id and which services' forms offer it; who changed what is kept.
 * Orders that have it keep their price. Its number stays what it is.
 * @param input unchecked; shape: `newProductInput` without an id, else `productInput`
 * @returns refusal `invalid` with `fields`
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function saveProduct(
  actor: Actor,
  id: string | null,
  input: unknown,
  now: Date,
): Promise<Result<{ id: string }>> {
  mustEdit(actor, "stock");
  const read = (id ? productInput : newProductInput).safeParse(input);
  if (!read.success) return refuse("invalid", fieldErrors(read.error));
  const { serviceIds, ...own } = read.data;
  try {
    return await db.$transaction(async (tx) => {
      const services = await tx.service.findMany({
        where: { id: { in: serviceIds } },
        select: chosen,
        orderBy: bySlug,
      });
      const is = { ...own, services: services.map(({ slug }) => slug) };
      const set = services.map((service) => ({ id: service.id }));
      if (id === null) {
        const { sku } = newProductInput.parse(input);
        const created = await tx.product.create({
          data: { ...own, sku, services: { connect: set } },
          select: { id: true },
        });
        await note(tx, actor, { kind: "product", id: created.id, was: {}, is: { ...is, sku } }, now);
        return { ok: true, id: created.id };
      }
      await tx.$queryRaw`SELECT 1 FROM "Product" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      const before = await tx.product.findUnique({
        where: { id },
        include: { services: { select: chosen, orderBy: bySlug } },
      });
      if (!before) throw new AppError("NOT_FOUND");
      await tx.product.update({ where: { id }, data: { ...own, services: { set } } });
      const { id: _, sku: __, ...rest } = before;
      const was = { ...rest, services: before.services.map(({ slug }) => slug) };
      await note(tx, actor, { kind: "product", id, was, is }, now);
      return { ok: true, id };
    });
  } catch (error) {
    const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (taken) return refuse("invalid", { sku: "sku_taken" });
    throw error;
  }
}

/**
 * Sets which products a service's form offers; who changed it is kept.
 * @param productIds unchecked: all of them
 * @returns refusal `invalid`
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function offerProducts(actor: Actor, serviceId: string, productIds: unknown, now: Date): Promise<Result> {
  mustEdit(actor, "services");
  const read = offeredInput.safeParse(productIds);
  if (!read.success) return refuse("invalid");
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Service" WHERE id = ${serviceId}::uuid FOR NO KEY UPDATE`;
    const offered = { select: { sku: true }, orderBy: { sku: "asc" } } as const;
    const before = await tx.service.findUnique({ where: { id: serviceId }, select: { products: offered } });
    if (!before) throw new AppError("NOT_FOUND");
    const after = await tx.service.update({
      where: { id: serviceId },
      data: { products: { set: read.data.map((id) => ({ id })) } },
      select: { products: offered },
    });
    const skus = (list: { sku: string }[]) => ({ products: list.map(({ sku }) => sku) });
    const [was, is] = [skus(before.products), skus(after.products)];
    await note(tx, actor, { kind: "service", id: serviceId, was, is }, now);
    return { ok: true };
  });
}

const chosen = { id: true, slug: true } as const;
const bySlug = { slug: "asc" } as const;

type Change = { kind: "place" | "product" | "service"; id: string; was: object; is: object };

/** Keeps who changed what of which thing, as "place.ID.nameZh". */
const note = (tx: Tx, actor: Actor, { kind, id, was, is }: Change, now: Date) =>
  noteRules(tx, actor, { subject: "goods", was: { [kind]: { [id]: was } }, is: { [kind]: { [id]: is } } }, now);

/** The codes of some orders that have something reserved at a place. */
async function reservedAt(tx: Tx, placeId: string): Promise<string[]> {
  const orders = await tx.order.findMany({
    where: { reservations: { some: { stock: { placeId } } } },
    orderBy: [{ windowStart: "asc" }, { id: "asc" }],
    take: NAMED,
    select: { code: true },
  });
  return orders.map(({ code }) => code);
}

function mustEdit(actor: Actor, module: Module): void {
  if (!may(actor, module, "edit")) throw new AppError("FORBIDDEN");
}
