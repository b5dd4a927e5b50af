/**
 * A part of the running program: whether it works, and what is wrong or how much there is to do. Where work can pile
 * up: how many pieces wait, and for how many seconds the oldest has.
 */
export type Part = { ok: boolean; detail?: string; backlog?: number; oldestSeconds?: number };

/** What `GET /api/health` answers, with status 200 when `ok`, else 503. */
export type Health = {
  ok: boolean;
  parts: Record<"database" | "migrations" | "engine" | "functions" | "outbox", Part>;
};

/** The parts that do not work, for people: "engine (does not answer), functions". */
export const failing = (health: Health): string =>
  Object.entries(health.parts)
    .filter(([, { ok }]) => !ok)
    .map(([name, { detail }]) => (detail ? `${name} (${detail})` : name))
    .join(", ");
