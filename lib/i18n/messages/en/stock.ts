import type { Same } from "@/lib/i18n/fill";
import type { stock as zh } from "../zh/stock";

/** What lies where, and who changed it. */
export const stock: Same<typeof zh> = {
  title: "Stock",
  lead: "Reserved when an order comes in, given back when it is cancelled, gone when it is done. Products without a count are always there.",
  back: "Stock",
  product: "Product",
  place: "Shipping place",
  inactive: "out of use",
  onHand: "On hand",
  reserved: "Reserved",
  free: "For sale",
  low: "low",
  soldOut: "sold out",
  change: "Receive or count",
  kind: "What happened",
  receive: "Came in: so many more",
  correct: "Counted: so many are there",
  quantity: "Pieces",
  now: "{place} · {product}: {onHand} on hand, {reserved} of them reserved",
  reason: "Reason",
  reasonHint: "For example: delivery from the supplier, broken ones found in a count",
  save: "Save",
  changes: "Latest deliveries and counts",
  noChanges: "Nothing has been written down yet.",
  said: {
    receive: "{place} · {product}: {n} came in, on hand {before} → {after}",
    correct: "{place} · {product}: counted, on hand {before} → {after}",
  },
  emptyTitle: "No stock yet",
  emptyText: "Say how many of a product lie at a place, and from then on orders are taken by the piece.",
};
