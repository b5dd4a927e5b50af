const AGAIN_MS = 60_000;
const said = new Map<string, number>();

/** One line per thing worth knowing; problems on stderr. */
export const log = {
  info: (text: string) => console.log(`engine: ${text}`),
  error: (text: string) => console.error(`engine: ${text}`),
  /** A problem that may come back every second: said once a minute. */
  seldom: (text: string) => {
    const now = Date.now();
    if (now - (said.get(text) ?? 0) < AGAIN_MS) return;
    said.set(text, now);
    console.error(`engine: ${text}`);
  },
};
