/** What of a step tells where it stands among others. */
type Step = { at: Date; from: string | null; to: string | null };

/**
 * Steps of an order in the order in which they were taken: by time, and those of one moment as each begins in the
 * state that the one before led to. Their ids say nothing about it.
 */
export function inOrder<S extends Step>(steps: readonly S[]): S[] {
  const left = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  const result: S[] = [];
  let state: string | null = null;
  while (left[0]) {
    const now = left[0].at.getTime();
    const next = left.findIndex((step) => step.at.getTime() === now && step.from === state);
    const [step] = left.splice(Math.max(0, next), 1) as [S];
    result.push(step);
    state = step.to ?? state;
  }
  return result;
}
