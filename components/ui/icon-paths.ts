import {
  alertLine,
  checkLine,
  chevronLine,
  crossLine,
  downLine,
  homeLine,
  infoLine,
  minusLine,
  offlineLine,
  pinLine,
  plusLine,
  starLine,
} from "./client-icons";

const circle = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const box = (x: number, y: number, w: number, h: number, r: number) =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}`;

/** The outlines of all icons, drawn on 24 units with a line of 1.75. */
export const iconPaths = {
  alert: alertLine,
  arrow: "M5 12h14M13 6l6 6-6 6",
  back: "M15 5l-7 7 7 7",
  bell: "M6 16v-5a6 6 0 0 1 12 0v5l1.5 2h-15L6 16M10 21h4",
  board: `${box(3, 4, 5, 16, 1)}${box(10, 4, 5, 10, 1)}${box(17, 4, 4, 13, 1)}`,
  bolt: "M13 2.5L5 13.5h6l-1 8 8-11h-6l1-8",
  bowl: "M3.5 11.5h17a8.5 8.5 0 0 1-5 8h-7a8.5 8.5 0 0 1-5-8M9 8.5c-1.5-1.5 1.5-2.5 0-4M14 8.5c-1.5-1.5 1.5-2.5 0-4",
  box: "M4 8l8-4.5L20 8v8.5L12 21l-8-4.5V8M4 8l8 4.5L20 8M12 12.5V21M8 5.8l8 4.5",
  broom: "M19 3l-7 8M9 10l5 4-1 2c-2 4-6 5-9 5 0-3 1-7 4-10l1-1M8 20l2-4",
  calendar: `${box(3.5, 5, 17, 15, 2)}M3.5 10h17M8 2.5V7M16 2.5V7`,
  camera: `${circle(12, 13, 3.5)}M4 7.5h3.5L9 5h6l1.5 2.5H20a1 1 0 0 1 1 1V18a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V8.5a1 1 0 0 1 1-1`,
  chart: "M4 20h16M7 16v-5M12 16V6M17 16v-8",
  chat: "M4 5h16v11H10l-4 4v-4H4V5M8 9h8M8 12.5h5",
  check: checkLine,
  chevron: chevronLine,
  clock: `${circle(12, 12, 8.5)}M12 7v5l3.5 2`,
  copy: `${box(8, 8, 12, 12, 2)}M16 8V5a1 1 0 0 0-1-1H5a1 1 0 0 0-1 1v10a1 1 0 0 0 1 1h3`,
  down: downLine,
  download: "M12 4v11M7 10.5l5 5 5-5M4 20h16",
  drain:
    "M12 2.5c3 3.5 4.2 5.5 4.2 7.5a4.2 4.2 0 0 1-8.4 0c0-2 1.2-4 4.2-7.5M3.5 17.5h17M6.5 17.5v3.5M12 17.5v3.5M17.5 17.5v3.5M3.5 21h17",
  external: "M14 4h6v6M20 4l-9 9M10 5H5a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-5",
  filter: "M4 6h16M7 12h10M10 18h4",
  flower:
    "M12 21v-9M12 12c-3 0-5-2-5-6.5 1.5 0 2.5.7 3 1.8.3-1.3 1-2.3 2-3.3 1 1 1.7 2 2 3.3.5-1.1 1.5-1.8 3-1.8 0 4.5-2 6.5-5 6.5M12 18.5c0-2 1.5-3.5 4-3.5M12 20.5c0-2-1.5-3.5-4-3.5",
  globe: `${circle(12, 12, 8.5)}M3.5 12h17M12 3.5c-5 5-5 12 0 17M12 3.5c5 5 5 12 0 17`,
  grip: "M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01",
  hand: "M7 12V6.5a1.5 1.5 0 0 1 3 0V11V4.5a1.5 1.5 0 0 1 3 0V11V5.5a1.5 1.5 0 0 1 3 0V12V8.5a1.5 1.5 0 0 1 3 0V14a7 7 0 0 1-7 7c-4 0-5.5-2-8-6.5a1.5 1.5 0 0 1 2.5-1.5L7 14.5V12",
  home: homeLine,
  inbox: "M4 13l2.5-8h11L20 13v6H4v-6M4 13h5l1.5 3h3L15 13h5",
  info: infoLine,
  key: `${circle(8, 15.5, 4.5)}M11.2 12.3L20 3.5M16 7.5l3 3M13.5 10l2 2`,
  list: "M8 6h12M8 12h12M8 18h12M4 6v.01M4 12v.01M4 18v.01",
  lock: `${box(5, 10.5, 14, 10, 2)}M8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2`,
  logout: "M10 4H5v16h5M9 12h11M16 8l4 4-4 4",
  map: "M3.5 6.5l5.5-2 6 2 5.5-2v13l-5.5 2-6-2-5.5 2v-13M9 4.5v13M15 6.5v13",
  menu: "M4 7h16M4 12h16M4 17h16",
  minus: minusLine,
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5",
  navigate: "M20.5 3.5L3.5 10.5l7 3 3 7 7-17",
  note: "M14 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-8M9 15l1-3.5L18.5 3l2.5 2.5L12.5 14 9 15",
  offline: offlineLine,
  paste: `${box(5, 4.5, 14, 16, 2)}${box(9, 2.5, 6, 4, 1)}M9 11h6M9 15h4`,
  phone:
    "M5 4h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5C11 20.5 3.5 13 3.5 5.5A1.5 1.5 0 0 1 5 4",
  pin: pinLine,
  play: "M7 4.5v15l12-7.5L7 4.5",
  plus: plusLine,
  refresh: "M20 5v5h-5M4 19v-5h5M5 9a8 8 0 0 1 14-2l1 3M4 14l1 3a8 8 0 0 0 14-2",
  scooter: `${circle(6, 17, 2.5)}${circle(18, 17, 2.5)}M8.5 17h6c0-3 1-5 3.5-5.5L16 5h-3M3 12h6c1.5 0 2.5 1 3 5`,
  search: `${circle(11, 11, 6.5)}M16 16l4.5 4.5`,
  settings: `M4 7h9M19 7h1M4 17h1M11 17h9${circle(16, 7, 2.5)}${circle(8, 17, 2.5)}`,
  slip: "M6 3h12v18l-2-1.5-2 1.5-2-1.5-2 1.5-2-1.5L6 21V3M9.5 8h5M9.5 12h5",
  snowflake: "M12 2.5v19M3.8 7.25l16.4 9.5M3.8 16.75l16.4-9.5M9.5 4l2.5 2.3L14.5 4M9.5 20l2.5-2.3 2.5 2.3",
  sofa: "M5.5 10V7a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v3M3 12a1.8 1.8 0 0 1 3.6 0v2.5h10.8V12a1.8 1.8 0 0 1 3.6 0v6H3v-6M5.5 18v2M18.5 18v2",
  sparkles:
    "M10 4c.8 4.5 2.5 6.2 7 7-4.5.8-6.2 2.5-7 7-.8-4.5-2.5-6.2-7-7 4.5-.8 6.2-2.5 7-7M18.5 3v4M16.5 5h4M19 17v3M17.5 18.5h3",
  star: starLine,
  sun: `${circle(12, 12, 4)}M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4`,
  trash: "M4 6.5h16M9 6.5V4h6v2.5M6 6.5l1 14h10l1-14M10 11v5.5M14 11v5.5",
  upload: "M12 20V9M7 13.5l5-5 5 5M4 4h16",
  user: `${circle(12, 8, 4)}M4 20.5c1-4.5 4-6.5 8-6.5s7 2 8 6.5`,
  users: `${circle(9, 8, 3.5)}M2.5 20c.8-4 3.2-6 6.5-6s5.7 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M17.5 14.3c2 .8 3.4 2.7 4 5.7`,
  wallet: "M4 6.5h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H5a1.5 1.5 0 0 1-1.5-1.5V6A1.5 1.5 0 0 1 5 4.5h12M16 13v.01",
  washer: `${box(4, 3, 16, 18, 2)}${circle(12, 13.5, 4.5)}M7.5 6.5h.01M10.5 6.5h.01M8 14c2-1.5 3 1.5 4 .5s2-2 4-.5`,
  wrench:
    "M14.5 8a4.5 4.5 0 0 1 5.8-4.3L17 7l.5 2.5L20 10l2-2a4.5 4.5 0 0 1-6 5L8 21a2.1 2.1 0 0 1-3-3l8-8c.5-.7 1.5-1 1.5-2",
  x: crossLine,
} as const;

export type IconName = keyof typeof iconPaths;
