/** What of an order tells when somebody arrives. */
export type Arriving = {
  status: string;
  window: { start: Date; end: Date };
  plannedStart: Date | null;
  setOutAt: Date | null;
  arrivalAt: Date | null;
};

const MINUTE = 60_000;
/** On the way: so much earlier and later than estimated. Traffic makes people late more than early. */
const ON_THE_WAY = { before: 5, after: 10 };
/** Before that: the visits ahead may take shorter or longer. */
const PLANNED = { before: 15, after: 30 };
const STEP = 5 * MINUTE;

/**
 * When somebody arrives, as a range in steps of five minutes: around the estimate once they are on the way, around the
 * plan before that, which never leaves the promised window. Null while nobody comes.
 */
export function arrivalRange(order: Arriving): { start: Date; end: Date } | null {
  const { status, window, plannedStart, setOutAt, arrivalAt } = order;
  if (status === "en_route" && arrivalAt) {
    const range = around(arrivalAt, ON_THE_WAY);
    return setOutAt && range.start < setOutAt ? { ...range, start: up(setOutAt) } : range;
  }
  if (status !== "accepted" || !plannedStart) return null;
  const { start, end } = around(plannedStart, PLANNED);
  const within = { start: start < window.start ? window.start : start, end: end > window.end ? window.end : end };
  return within.start < within.end ? within : null;
}

/** A moment as it is told to a customer: rounded to five minutes. */
export const roughly = (at: Date): Date => new Date(Math.round(at.getTime() / STEP) * STEP);

const around = (at: Date, { before, after }: typeof PLANNED) => ({
  start: new Date(Math.floor((at.getTime() - before * MINUTE) / STEP) * STEP),
  end: up(new Date(at.getTime() + after * MINUTE)),
});

const up = (at: Date): Date => new Date(Math.ceil(at.getTime() / STEP) * STEP);
