/** Of an order, whose it is: the holder, who leads, and whoever comes with them. */
export type Team = { workerId: string | null; mateIds?: readonly string[] };

/** Everybody who holds a place of the order, the one who leads first. */
export const teamOf = ({ workerId, mateIds = [] }: Team): string[] =>
  workerId ? [workerId, ...mateIds] : [...mateIds];

/** Is this person one of those whose order it is? */
export const isOneOf = (order: Team, workerId: string | null): boolean =>
  workerId !== null && teamOf(order).includes(workerId);

/** A team by its people, the one who leads first. */
export const teamBy = ([first, ...mateIds]: readonly string[]) => ({ workerId: first ?? null, mateIds });

/** The order without some of its people: the next leads if whoever led is gone. */
export const teamWithout = (order: Team, gone: readonly string[]) =>
  teamBy(teamOf(order).filter((workerId) => !gone.includes(workerId)));
