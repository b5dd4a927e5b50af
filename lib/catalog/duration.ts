/** How long visits of a service really took, minutes: half no longer than `middle`, four in five between `low` and `high`. */
export type UsualDuration = { visits: number; planned: number; low: number; middle: number; high: number };

/** How far back visits are counted. */
export const DURATION_DAYS = 180;

/** Fewer visits say nothing about what is usual. */
export const LEAST_VISITS = 10;
