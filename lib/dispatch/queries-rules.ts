import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { type DispatchPolicy, dispatchPolicy } from "./policy";
import { type ServiceWeights, serviceWeights } from "./schema";

/** Where a service weighs people otherwise than the business. @throws AppError FORBIDDEN, NOT_FOUND */
export async function weightsOfService(actor: Actor, serviceId: string): Promise<ServiceWeights> {
  if (!may(actor, "services", "view")) throw new AppError("FORBIDDEN");
  const service = await db.service.findUnique({ where: { id: serviceId }, select: { weights: true } });
  if (!service) throw new AppError("NOT_FOUND");
  return serviceWeights.parse(service.weights);
}

/** The rules of today that an order is decided by: the business's, with its service's own weights. @throws AppError FORBIDDEN */
export async function policyOfOrder(actor: Actor, orderId: string): Promise<DispatchPolicy> {
  if (!may(actor, "dispatch", "view")) throw new AppError("FORBIDDEN");
  const [business, order] = await Promise.all([
    getBusiness(),
    db.order.findUnique({ where: { id: orderId }, select: { service: { select: { weights: true } } } }),
  ]);
  const policy = dispatchPolicy.parse(business.dispatchPolicy);
  return { ...policy, weights: { ...policy.weights, ...serviceWeights.parse(order?.service.weights ?? {}) } };
}
