/** Tells a person what is being done. */
export type Say = (line: string) => void;

/** Prints a line with the seconds since the start of this process. */
export const say: Say = (line) => console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}`);
