import { dispatchOrder } from "./dispatch-order";
import { requestReview } from "./request-review";
import { sweep } from "./sweep";

/** Every durable story of the product. */
export const functions = [dispatchOrder, requestReview, sweep];
