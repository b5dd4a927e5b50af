import type { states } from "@/lib/i18n/messages/zh/states";

/** A state of an order, as the texts name them. */
export type OrderState = keyof typeof states;

/**
 * The shape of each state on 16 units: a line drawing and a filled part. The disc fills as the order moves on, so the
 * order of states can be read without colour.
 */
export const stateShapes: Record<OrderState, { line?: string; fill?: string; dashed?: boolean }> = {
  awaiting_payment: { line: "M8 1.5 14.5 8 8 14.5 1.5 8 8 1.5M8 5v6" },
  placed: { line: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0", dashed: true },
  offered: { line: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0", fill: "M8 8V4.5a3.5 3.5 0 0 1 3.5 3.5z" },
  accepted: { line: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0", fill: "M8 4.5a3.5 3.5 0 0 1 0 7z" },
  en_route: { fill: "M14.5 1.5 1.5 6.8l5.4 2.3 2.3 5.4z" },
  in_progress: {
    line: "M2 8a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
    fill: "M8 4.5A3.5 3.5 0 1 1 4.5 8H8z",
  },
  completed: { fill: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm3.9 5.2-4.6 4.9-3.2-3 1.1-1.2 2 1.9 3.5-3.7z" },
  cancelled: { line: "M3.5 3.5l9 9M12.5 3.5l-9 9" },
  escalated: { fill: "M8 .8.5 14.5h15zM7.2 6h1.6l-.2 4.2H7.4zM8 11.2a1 1 0 1 1 0 2 1 1 0 0 1 0-2z" },
};
