import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** What the judge says of a day's decisions. Minutes; `cv`: spread of orders per paid hour over couriers. */
export type Figures = {
  orders: number;
  couriers: number;
  undelivered: number;
  ctd: number;
  rtp: number;
  over_target: number;
  cv: number;
};

/** Asks the judge, a program of its own, about decisions or about one of its baselines. Throws with its words if it refuses. */
export function judgeAt(file: string): (folder: string, ...question: string[]) => Figures {
  const judge = resolve(file);
  if (!existsSync(judge)) throw new Error(`there is no judge at ${file}: name it with --judge FILE`);
  return (folder, ...question) =>
    JSON.parse(execFileSync(process.execPath, [judge, folder, ...question], { encoding: "utf8" }));
}
