import type { Instant, Span } from "@/lib/staff/roster";

/** A person's part in the work of the rolling period. */
export type Load = {
  workerId: string;
  /** Minutes of shift in a week: a half-time person's fair share is half. */
  weight: number;
  /** Visits taken in the period, finished or to come. */
  visits: number;
  joinedAt: Instant;
  away: readonly Span[];
};

const DAY = 86_400_000;

/**
 * How many jobs each person is below (above: negative) their share of the period's work.
 * cal.com's weighted round robin: shortfall = (all + calibration) x weight / total weight - (own + own calibration),
 * where one's calibration is the others' average over the days one was away or had not joined: who returns or is new
 * takes a share of the work from now on, and is not flooded to make up for days they could not have worked.
 * @param perDay visits of everybody, by day since `since`
 * @returns worker id -> jobs
 */
export function shortfalls(loads: readonly Load[], perDay: readonly number[], since: Instant): Map<string, number> {
  const others = Math.max(1, loads.length - 1);
  const credited = loads.map(({ visits, joinedAt, away, weight, workerId }) => {
    const gone = [{ start: since, end: joinedAt }, ...away];
    const missed = perDay.reduce((sum, count, day) => sum + (count * shareOf(since + day * DAY, gone)) / others, 0);
    return { workerId, weight, jobs: visits + missed };
  });
  const total = credited.reduce((sum, { jobs }) => sum + jobs, 0);
  const weights = credited.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(
    credited.map(({ workerId, weight, jobs }) => [workerId, weights > 0 ? (total * weight) / weights - jobs : 0]),
  );
}

/** The part of a day, 0 to 1, that lies in any of the spans. */
function shareOf(day: Instant, gone: readonly Span[]): number {
  const covered = gone.reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, day + DAY) - Math.max(start, day)),
    0,
  );
  return Math.min(1, covered / DAY);
}
