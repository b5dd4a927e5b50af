import type { Fit } from "@/lib/staff/availability";
import { wayTo } from "@/lib/staff/day-plan";
import type { Instant, Person, Span, Visit } from "@/lib/staff/roster";
import { shiftReader, weeklyMinutes, without } from "@/lib/staff/shift-hours";
import type { TravelModel } from "@/lib/staff/travel";
import { capped } from "../cap";
import { shortfalls } from "../fairness";
import type { Candidate } from "../score";
import type { Past, PastOrder, PastPerson, Taken } from "./past";

const DAY = 86_400_000;

/** A visit of the replay, and what became of it. */
type Held = Visit & { order: PastOrder; accepted: boolean; actual?: { startAt: Instant; endAt: Instant } };

/** A visit that was made. */
export type Made = { order: PastOrder; workerId: string; startAt: Instant; metres: number; seconds: number };

type Member = Omit<Person, "visits"> & { visits: Held[]; from: PastPerson };

/**
 * The people of one side, as the replay goes on: what they hold, where they are, how far they are from their share.
 * Time only goes forward.
 */
export class Staff {
  private readonly members: Map<string, Member>;
  private taken: Taken[];
  /** Every visit that has begun. */
  readonly made: Made[] = [];
  private readonly travel: TravelModel;

  /** @param span the whole replay, from the first order to the last visit */
  constructor(
    private readonly past: Past,
    span: Span,
  ) {
    this.travel = past.policy.travel;
    const hours = shiftReader({ start: span.start - DAY, end: span.end + DAY }, past.windows.zone);
    this.members = new Map(past.people.map((person) => [person.workerId, memberOf(person, hours(person.shifts))]));
    this.taken = past.before.filter(({ workerId }) => this.members.has(workerId));
  }

  /** Everybody with what they hold now. */
  people(now: Instant): readonly Person[] {
    const members = [...this.members.values()];
    for (const member of members) this.live(member, now);
    return capped(members, this.past.policy, this.past.windows.zone, now);
  }

  /** Everybody as the engine chooses among them now. */
  candidates(now: Instant): Candidate[] {
    const below = this.below(now);
    return this.people(now).map((person) => ({ ...person, shortfall: below.get(person.workerId) ?? 0 }));
  }

  /** The order is put to somebody: the visit is held until they answer. */
  hold(workerId: string, order: PastOrder, { departAt, startAt, endAt, carried, following }: Fit): void {
    const member = this.member(workerId);
    const next = member.visits.find((visit) => visit.live && visit.orderId === following?.orderId);
    if (next && following) Object.assign(next, { departAt: following.departAt, carried: following.carried });
    const { orderId, at, trip } = order;
    const own = { orderId, offerId: orderId, at, trip, carried, departAt, startAt, endAt, live: true, underway: false };
    member.visits.push({ ...own, order, accepted: false });
    member.visits.sort((a, b) => a.startAt - b.startAt);
    this.taken.push({ workerId, startAt, endAt });
  }

  accept(workerId: string, orderId: string): void {
    const visit = this.member(workerId).visits.find((held) => held.orderId === orderId);
    if (visit) visit.accepted = true;
  }

  /** They said no, or nothing: the visit after it is reached from the place before it, as `releaseVisit` does it. */
  release(workerId: string, orderId: string, now: Instant): void {
    const member = this.member(workerId);
    const gone = member.visits.find((held) => held.orderId === orderId);
    if (!gone) return;
    member.visits = member.visits.filter((held) => held !== gone);
    const { startAt } = gone;
    this.taken = this.taken.filter((one) => one.workerId !== workerId || one.startAt !== startAt);
    const next = member.visits.find((held) => held.live && held.startAt >= gone.endAt);
    if (next?.carried) next.carried = gone.carried;
    if (next && next.departAt > now) next.departAt = Math.max(now, wayTo(member, next, this.travel).departAt);
  }

  /** The replay is over: what is held is done. */
  finish(): void {
    for (const member of this.members.values()) this.live(member, Number.POSITIVE_INFINITY);
  }

  /** Milliseconds of shift in a span, time off left out, by person. */
  shiftTime(span: Span): Map<string, number> {
    const inside = ({ start, end }: Span) => Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
    return new Map(
      [...this.members].map(([workerId, { hours }]) => [workerId, hours.reduce((sum, one) => sum + inside(one), 0)]),
    );
  }

  private member(workerId: string): Member {
    return this.members.get(workerId) as Member;
  }

  /**
   * Lets a person's day go on until now. They leave when planned, begin when planned or, if the visit before took
   * longer, as soon as they can; a visit takes what it really took. The plan hears of it when it is done.
   */
  private live(member: Member, now: Instant): void {
    let free = Number.NEGATIVE_INFINITY;
    for (const visit of member.visits) {
      if (!visit.accepted || visit.departAt > now) continue;
      visit.actual ??= this.set(member, visit, free);
      free = Math.max(free, visit.actual.endAt);
      if (!visit.live) continue;
      visit.underway = visit.actual.endAt > now;
      if (visit.underway) continue;
      visit.live = false;
      visit.endAt = Math.min(visit.endAt, visit.actual.endAt);
    }
    if (member.visits.some((visit) => !visit.live && visit.endAt < now - DAY)) {
      member.visits = member.visits.filter((visit) => visit.live || visit.endAt >= now - DAY);
    }
  }

  private set(member: Member, visit: Held, free: Instant): { startAt: Instant; endAt: Instant } {
    const { metres, seconds } = wayTo(member, visit, this.travel).travel;
    const startAt = Math.max(visit.startAt, free + seconds * 1000);
    const { order } = visit;
    this.made.push({ order, workerId: member.workerId, startAt, metres, seconds });
    return { startAt, endAt: startAt + (order.realMinutes ?? order.durationMinutes) * 60_000 };
  }

  private below(now: Instant): Map<string, number> {
    const { days } = this.past.policy.fairness;
    const since = now - days * DAY;
    this.taken = this.taken.filter(({ endAt }) => endAt > since);
    const visits = new Map<string, number>();
    const perDay = Array.from({ length: days }, () => 0);
    for (const { workerId, startAt } of this.taken) {
      visits.set(workerId, (visits.get(workerId) ?? 0) + 1);
      const day = Math.floor((startAt - since) / DAY);
      if (day >= 0 && day < days) perDay[day] = (perDay[day] as number) + 1;
    }
    const loads = [...this.members.values()].map(({ workerId, weeklyMinutes: weight, joinedAt, from }) => ({
      workerId,
      weight,
      joinedAt,
      visits: visits.get(workerId) ?? 0,
      away: from.timeOff.filter(({ start, end }) => end > since && start < now),
    }));
    return shortfalls(loads, perDay, since);
  }
}

/** Time off, and the time before they came, are taken out of the hours once for all. */
function memberOf(from: PastPerson, shifts: readonly Span[]): Member {
  const { workerId, name, home, joinedAt, rating, gender, languages, hourlyCost, skills, areaIds, timeOff } = from;
  const hours = without(shifts, [{ start: 0, end: joinedAt }, ...timeOff]);
  const person = { workerId, name, home, joinedAt, rating, skills, areaIds, hours, active: true, timeOff: [] };
  const known = { gender, languages, hourlyCost };
  return { ...person, ...known, visits: [], weeklyMinutes: weeklyMinutes(from.shifts), from };
}
