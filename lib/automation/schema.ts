import { z } from "zod";

/** The views of the list of runs. */
export const views = ["active", "asleep", "failed", "ended"] as const;
export type View = (typeof views)[number];

/** How many runs a page of the list shows. */
export const PAGE_SIZE = 30;

/** What the list is asked for, read from a query string; anything wrong in it is left out. */
export const runFilter = z.object({
  view: z.enum(views).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});

/** The id of a run: a ULID. */
export const runId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/**
 * How a run stands. `calling`: a step is being run; `due`: it waits for a free hand; `queued`: for a place under its
 * function's limit; `asleep`: for a time or an event; `retrying`: for the next attempt after a failure.
 */
export const phases = ["calling", "due", "queued", "asleep", "retrying", "completed", "failed", "cancelled"] as const;
export type Phase = (typeof phases)[number];
