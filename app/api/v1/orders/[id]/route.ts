import { door } from "@/lib/api/problem";
import { actorOfKey, orderForApi } from "@/lib/api/queries";
import { publicUrl } from "@/lib/api/request";

/** One order that this key placed. */
export const GET = door(async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const actor = await actorOfKey(request.headers.get("authorization"), new Date());
  return Response.json(await orderForApi(actor, (await params).id, publicUrl(request)));
});
