/** The few icons that travel to the browser as script. */
export const alertLine = "M12 4 2.8 19.5h18.4L12 4M12 10v4M12 16.8v.01";
export const checkLine = "M5 12.5l4.5 4.5L19 7";
export const offlineLine =
  "M3 3l18 18M5 12.5a10 10 0 0 1 3.5-2.3M2 9a14.5 14.5 0 0 1 4-2.5M10.5 6a14.5 14.5 0 0 1 11.5 3M14.5 9.8a10 10 0 0 1 4.5 2.7M8.5 16a5 5 0 0 1 7 0M12 19.5v.01";
export const crossLine = "M6 6l12 12M18 6L6 18";
export const chevronLine = "M9 5l7 7-7 7";
export const downLine = "M5 9l7 7 7-7";
export const pinLine =
  "M9.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0M12 21.5c5-5 7-8.5 7-11.5a7 7 0 0 0-14 0c0 3 2 6.5 7 11.5";
export const starLine = "M12 3.5l2.6 5.4 5.9.8-4.3 4.1 1 5.9L12 16.9l-5.2 2.8 1-5.9L3.5 9.7l5.9-.8L12 3.5";
export const plusLine = "M12 5v14M5 12h14";
export const minusLine = "M5 12h14";
export const homeLine = "M4 11l8-7 8 7v9h-5.5v-6h-5v6H4v-9";
export const infoLine = "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0 -17 0M12 11v5M12 8v.01";
