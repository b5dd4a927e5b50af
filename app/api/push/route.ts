import { door } from "@/lib/api/problem";
import { demandStaff } from "@/lib/auth/session";
import { subscribeDevice, unsubscribeDevice } from "@/lib/notify/commands-reach";
import { deviceCookie } from "@/lib/notify/device-cookie";

/** Subscribes this browser, described as the Push API does. The cookie lets signing out end it. */
export const POST = door(async (request: Request) => {
  const actor = await demandStaff();
  const input = (await request.json()) as { endpoint?: unknown };
  const result = await subscribeDevice(actor, input, new Date());
  if (!result.ok) return Response.json(result, { status: 422 });
  return new Response(null, { status: 204, headers: { "set-cookie": deviceCookie(String(input.endpoint)) } });
});

/** Ends the subscription of the browser with this `endpoint`. */
export const DELETE = door(async (request: Request) => {
  const actor = await demandStaff();
  const { endpoint } = (await request.json()) as { endpoint?: unknown };
  await unsubscribeDevice(actor, String(endpoint));
  return new Response(null, { status: 204, headers: { "set-cookie": deviceCookie(null) } });
});
