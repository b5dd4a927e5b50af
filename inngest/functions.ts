import { dispatchOrder } from "./dispatch-order";
import { learnArrivals } from "./learn-arrivals";
import { sweep } from "./sweep";

/** Every durable story of the product. */
export const functions = [dispatchOrder, sweep, learnArrivals];
