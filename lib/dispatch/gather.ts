/**
 * One run at a time; calls that come meanwhile wait and share the next run. So a burst costs two runs instead of
 * hundreds, and only one of a pool's connections waits for the lock that runs of other processes hold.
 * @param run answers items in their order; if it throws, every caller of that run is told
 */
export function gathering<I, O>(run: (items: I[]) => Promise<O[]>): (item: I) => Promise<O> {
  type Call = { item: I; resolve: (answer: O) => void; reject: (reason: unknown) => void };
  let waiting: Call[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      const calls = waiting;
      waiting = [];
      try {
        const answers = await run(calls.map(({ item }) => item));
        calls.forEach(({ resolve }, index) => {
          resolve(answers[index] as O);
        });
      } catch (error) {
        for (const { reject } of calls) reject(error);
      }
    }
    running = false;
  }

  return (item) =>
    new Promise<O>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void drain();
    });
}
