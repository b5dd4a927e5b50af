import type { ServiceOption } from "@/lib/catalog/schema";
import type { Prisma } from "@/prisma/generated/client";

/** A choice of an option: what it adds to the price (fen) and the time (minutes). */
export const choice = (key: string, zh: string, en: string, amount = 0, minutes = 0) => ({
  key,
  zh,
  en,
  amount,
  minutes,
});

/** Something that may be had besides. */
export const extra = (key: string, zh: string, en: string, amount: number, minutes: number): ServiceOption => ({
  kind: "extra",
  key,
  zh,
  en,
  choices: [choice(key, zh, en, amount, minutes)],
});

/** A service of the demo: prices in fen, durations in minutes. `share` is its part of an ordinary day's orders. */
export type DemoService = Omit<Prisma.ServiceCreateManyInput, "skillId" | "options"> & {
  skill: string;
  share: number;
  asapAllowed: boolean;
  options: ServiceOption[];
};
