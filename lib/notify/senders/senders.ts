import type { Sender } from "./sender";

/** A sender for every way outside that the environment sets up. */
export const setUpSenders = (): Sender[] => [];
