import { expect, test } from "vitest";
import { serviceInput } from "./schema";

const service = {
  slug: "flowers",
  nameZh: "鲜花",
  nameEn: "Flowers",
  descriptionZh: "",
  descriptionEn: "",
  skillId: "01a2059b-827f-74df-938c-dfe1893abd41",
  minLevel: "1",
  baseAmount: 1500,
  durationMinutes: "10",
  asapAllowed: false,
  asapFeeAmount: 0,
  active: true,
};

test("a service goes one by one and picks nothing up unless it says so", () => {
  expect(serviceInput.parse(service)).toMatchObject({ pickup: "none", tripMinutes: null, tripOrders: 1 });
  const trips = { pickup: "place", tripMinutes: "60", tripOrders: "4" };
  expect(serviceInput.parse({ ...service, ...trips })).toMatchObject({ tripMinutes: 60, tripOrders: 4 });
  expect(serviceInput.parse({ ...service, tripMinutes: "" }).tripMinutes).toBeNull();
});

test.each([
  [{ tripMinutes: "soon" }, "trip_minutes_wrong"],
  [{ tripMinutes: "5" }, "trip_minutes_wrong"],
  [{ tripOrders: "0" }, "trip_orders_wrong"],
  [{ tripOrders: "many" }, "trip_orders_wrong"],
])("%j is refused beside its field", (change, message) => {
  const read = serviceInput.safeParse({ ...service, ...change });
  expect(read.error?.issues.map((issue) => [issue.path.join(), issue.message])).toEqual([
    [Object.keys(change)[0], message],
  ]);
});
