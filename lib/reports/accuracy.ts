/** How good the arrival estimates of a week were (`week`: its Monday, local). Shares 0..1, minutes. */
export type WeekAccuracy = {
  week: string;
  visits: number;
  within: number;
  early: number;
  late: number;
  error: number;
  width: number;
};

/** Fewer visits say nothing about how good the estimates are. */
export const ENOUGH_VISITS = 20;

/** The weeks together, every visit counting the same; null of none. */
export function allWeeks(weeks: readonly WeekAccuracy[]): Omit<WeekAccuracy, "week"> | null {
  const visits = weeks.reduce((sum, week) => sum + week.visits, 0);
  if (visits === 0) return null;
  const mean = (of: (week: WeekAccuracy) => number) =>
    weeks.reduce((sum, week) => sum + of(week) * week.visits, 0) / visits;
  return {
    visits,
    within: mean(({ within }) => within),
    early: mean(({ early }) => early),
    late: mean(({ late }) => late),
    error: mean(({ error }) => error),
    width: mean(({ width }) => width),
  };
}
