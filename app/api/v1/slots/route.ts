import { door, refused } from "@/lib/api/problem";
import { actorOfKey } from "@/lib/api/queries";
import { localeOf, slotQuery } from "@/lib/api/request";
import { refuse } from "@/lib/errors";
import { freeWindows } from "@/lib/orders/queries-windows";
import { fieldErrors } from "@/lib/orders/schema";

/**
 * Windows in which a suitable person is free: `?service=…&address=…` or `&lat=…&lng=…`, `&pickup=…`, `&items=sku:2`,
 * `&days=1..14`.
 */
export const GET = door(async (request: Request) => {
  const now = new Date();
  const actor = await actorOfKey(request.headers.get("authorization"), now);
  const query = slotQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return refused(refuse("invalid", fieldErrors(query.error)), localeOf(request));
  const { gender, language, pickup: text = "", pickupLat: lat, pickupLng: lng, ...wanted } = query.data;
  const asked = { ...wanted, requests: { gender, language }, pickup: { text, lat, lng } };
  const answer = await freeWindows(actor, asked, now);
  return answer.ok ? Response.json({ slots: answer.windows }) : refused(answer, localeOf(request));
});
