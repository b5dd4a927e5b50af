import type { Role } from "@/prisma/generated/enums";

/** Who is asking. Doors make one; every query and command takes it first. */
export type Actor =
  | { kind: "user"; userId: string; role: Role; name: string; workerId: string | null; locale: string }
  | { kind: "link"; orderId: string }
  | { kind: "key"; keyId: string; name: string }
  | { kind: "public" }
  | { kind: "system"; name: string };

/** A signed-in member of staff. */
export type StaffActor = Extract<Actor, { kind: "user" }>;

/** The product itself, acting on time or on an event: `name` says which story. */
export const system = (name: string): Actor => ({ kind: "system", name });

/** A stranger on the website. */
export const publicActor: Actor = { kind: "public" };

/** How an actor is written into the history of an order. */
export function signature(actor: Actor): { actorKind: string; actorId: string | null; actorName: string } {
  switch (actor.kind) {
    case "user":
      return { actorKind: actor.role, actorId: actor.userId, actorName: actor.name };
    case "link":
      return { actorKind: "customer", actorId: null, actorName: "" };
    case "key":
      return { actorKind: "api", actorId: actor.keyId, actorName: actor.name };
    case "public":
      return { actorKind: "customer", actorId: null, actorName: "" };
    case "system":
      return { actorKind: "system", actorId: null, actorName: actor.name };
  }
}
