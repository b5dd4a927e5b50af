/** Before the value of the first free window, where it is offered instead of as soon as possible: of whatever day. */
export const SOONEST = "soonest/";

/** A window as the form names it, however it was chosen. */
export const withoutSoonest = (value: string): string =>
  value.startsWith(SOONEST) ? value.slice(SOONEST.length) : value;
