import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";

/** What people cost is a setting of money: for the owner and managers, not for support. */
export const maySeeCosts = (actor: Actor): boolean => may(actor, "settings", "view");
