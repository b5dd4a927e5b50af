/**
 * How long visits of a service really took, as shares of what was planned for each (1: as planned): half no longer than
 * `middle`, four in five between `low` and `high`. Shares, because options make some visits longer than others.
 */
export type UsualDuration = { visits: number; low: number; middle: number; high: number };

/** How far back visits are counted. */
export const DURATION_DAYS = 180;

/** Fewer visits say nothing about what is usual. */
export const LEAST_VISITS = 10;
