let last = "";

/** One line per thing worth knowing; problems on stderr. */
export const log = {
  info: (text: string) => console.log(`engine: ${text}`),
  error: (text: string) => console.error(`engine: ${text}`),
  /** A problem that may come back every second: said when it begins, not again until another is said. */
  once: (text: string) => {
    if (text !== last) console.error(`engine: ${text}`);
    last = text;
  },
};
