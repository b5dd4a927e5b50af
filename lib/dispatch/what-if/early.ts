import type { Instant } from "@/lib/staff/roster";
import { isEarly } from "../deadline";
import type { DispatchPolicy } from "../policy";
import type { OpenOrder } from "../score";

/** Orders of which nobody may be told yet (`offer.aheadHours`), in a replay. */
export class EarlyOrders<O extends OpenOrder> {
  /** By when they may be told. */
  private kept: O[] = [];

  constructor(private readonly policy: DispatchPolicy) {}

  /** When the next of them may be told; infinity without any. */
  next(): Instant {
    return this.kept[0] ? this.tellAt(this.kept[0]) : Number.POSITIVE_INFINITY;
  }

  /** Those that may be told by now; they are kept no longer. */
  due(now: Instant): O[] {
    const count = this.kept.findIndex((order) => this.tellAt(order) > now);
    return this.kept.splice(0, count < 0 ? this.kept.length : count);
  }

  /** Keeps those for which it is too soon. @returns the others */
  keep(orders: readonly O[], now: Instant): O[] {
    const early = orders.filter((order) => isEarly(order, now, this.policy));
    if (early.length === 0) return [...orders];
    this.kept = [...this.kept, ...early].sort((a, b) => this.tellAt(a) - this.tellAt(b));
    return orders.filter((order) => !early.includes(order));
  }

  /** Those that want the same days as these: days are independent of each other. */
  beside(orders: readonly { day: string }[]): O[] {
    if (this.kept.length === 0) return [];
    const days = new Set(orders.map(({ day }) => day));
    return this.kept.filter(({ day }) => days.has(day));
  }

  private tellAt({ window }: O): Instant {
    return window.start - (this.policy.offer.aheadHours ?? 0) * 3_600_000;
  }
}
