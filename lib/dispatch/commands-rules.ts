import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { claimBusiness, noteRules } from "@/lib/business/commands";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { dispatchPolicy } from "./policy";
import { dispatchRulesInput, serviceWeights } from "./schema";

/**
 * Sets the business's rules of dispatch, and writes down who changed what. They hold from the next decision on; what
 * is decided stays, with the costs that decided it.
 * @param input unchecked; shape: `dispatchRulesInput`
 * @returns refusal `invalid` with `fields`
 * @throws AppError FORBIDDEN for anybody but the owner
 */
export async function saveDispatchRules(actor: Actor, input: unknown, now: Date): Promise<Result> {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  const read = dispatchRulesInput.safeParse(input);
  if (!read.success) {
    return refuse("invalid", Object.fromEntries(read.error.issues.map((i) => [i.path.join("."), i.message])));
  }
  return db.$transaction(async (tx) => {
    const was = dispatchPolicy.parse((await claimBusiness(tx)).dispatchPolicy);
    const is = { ...was, ...read.data };
    await tx.business.update({ where: { id: "business" }, data: { dispatchPolicy: is } });
    await noteRules(tx, actor, { subject: "dispatch", was, is }, now);
    return { ok: true };
  });
}

/**
 * Sets where a service weighs people otherwise than the business, and writes down who changed what; what is left out
 * follows the business again.
 * @param input unchecked; shape: `serviceWeights`
 * @returns refusal `invalid` with `fields`, named as in the form
 * @throws AppError FORBIDDEN for anybody but the owner, NOT_FOUND
 */
export async function saveServiceWeights(actor: Actor, serviceId: string, input: unknown, now: Date): Promise<Result> {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  const read = serviceWeights.safeParse(input);
  if (!read.success) {
    const fields = read.error.issues.map(({ path, message }) => [`weights.${path.join(".")}`, message]);
    return refuse("invalid", Object.fromEntries(fields));
  }
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Service" WHERE id = ${serviceId}::uuid FOR NO KEY UPDATE`;
    const service = await tx.service.findUnique({ where: { id: serviceId }, select: { slug: true, weights: true } });
    if (!service) throw new AppError("NOT_FOUND");
    await tx.service.update({ where: { id: serviceId }, data: { weights: read.data } });
    const [was, is] = [serviceWeights.parse(service.weights), read.data];
    await noteRules(
      tx,
      actor,
      { subject: "dispatch", was: ofService(service.slug, was), is: ofService(service.slug, is) },
      now,
    );
    return { ok: true };
  });
}

const ofService = (slug: string, weights: object) => ({ services: { [slug]: { weights } } });
