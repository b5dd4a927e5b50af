import type { Role } from "@/prisma/generated/enums";
import type { Actor } from "./actor";

/**
 * A part of the office. Rows within it are filtered by queries; workers and customers reach their own rows only.
 * `logins`: who of the office may sign in, and in which position.
 */
export type Module =
  | "board"
  | "orders"
  | "dispatch"
  | "staff"
  | "services"
  | "stock"
  | "areas"
  | "reports"
  | "settings"
  | "reviews"
  | "complaints"
  | "api_keys"
  | "automation"
  | "logins";

/** `revenue`: see what the business earns. */
export type Permission = "view" | "create" | "edit" | "revenue";

type Matrix = Record<Module, readonly Permission[]>;

const all: readonly Permission[] = ["view", "create", "edit", "revenue"];
const nothing: readonly Permission[] = [];
const view: readonly Permission[] = ["view"];

/**
 * Role x module x verb. The owner sees everything; a manager runs the day, without settings and keys; support takes
 * orders and complaints, and sees no money settings and no revenue; a worker sees only their own jobs, by row.
 */
const matrix: Record<Exclude<Role, "owner">, Matrix> = {
  manager: {
    board: all,
    orders: all,
    dispatch: all,
    staff: all,
    services: all,
    stock: all,
    areas: all,
    reports: all,
    settings: view,
    reviews: all,
    complaints: all,
    api_keys: nothing,
    automation: nothing,
    logins: nothing,
  },
  support: {
    board: view,
    orders: ["view", "create", "edit"],
    dispatch: view,
    staff: view,
    services: view,
    stock: view,
    areas: view,
    reports: nothing,
    settings: nothing,
    reviews: view,
    complaints: ["view", "create", "edit"],
    api_keys: nothing,
    automation: nothing,
    logins: nothing,
  },
  worker: {
    board: nothing,
    orders: nothing,
    dispatch: nothing,
    staff: nothing,
    services: nothing,
    stock: nothing,
    areas: nothing,
    reports: nothing,
    settings: nothing,
    reviews: nothing,
    complaints: nothing,
    api_keys: nothing,
    automation: nothing,
    logins: nothing,
  },
};

/**
 * May the actor do this in that part of the office? The product itself may do everything; customers, links and API
 * keys nothing: their own rows are reached through `visibleTo`.
 */
export function may(actor: Actor, module: Module, permission: Permission): boolean {
  if (actor.kind === "system") return true;
  if (actor.kind !== "user") return false;
  return actor.role === "owner" || matrix[actor.role][module].includes(permission);
}
