import type { Same } from "@/lib/i18n/fill";
import type { map as zh } from "../zh/map";

export const map: Same<typeof zh> = {
  title: "Map of the day's orders",
  hintGives:
    "Drag an order to a person to give it away; on a phone hold it first. Keys: Space gives it, Enter shows it.",
  hint: "Choose an order or a person to see more.",
  orders: "Orders on the map",
  people: "Workers on the map",
  order: "{code}, {service}, {when}, {area}, {state}, {who}",
  visits: "{n} {n|visit|visits}",
  where: {
    home: "Not begun: shown at home",
    at: "At work on {code}",
    after: "Last at {code}, which is done",
    moving: "On the way to {code}: shown where they left",
  },
  outside: "outside the map",
  legend: {
    home: "At home",
    at: "At work there",
    last: "Last known place",
    free: "Could take this order",
    bent: "Could, with a rule set aside",
    done: "Completed",
  },
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  area: "Part shown",
  whole: "All areas",
  close: "Close",
  openPerson: "Open their page",
  route: "The day's route, as straight lines",
  noRoute: "No visits this day",
  list: "As a list ({orders} {orders|order|orders}, {people} {people|person|people})",
  nobodyOut: "Nobody works this day",
  more: "{n} more are not drawn: see them by status.",
  emptyTitle: "No areas yet",
  emptyText: "Once an area is drawn, orders and people appear on the map.",
  addArea: "Add an area",
};
