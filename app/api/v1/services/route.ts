import { door } from "@/lib/api/problem";
import { actorOfKey } from "@/lib/api/queries";
import { getBusiness } from "@/lib/business/queries";
import { listServices } from "@/lib/catalog/queries";

/** The services that may be ordered, with their options. Amounts in minor units. */
export const GET = door(async (request: Request) => {
  const actor = await actorOfKey(request.headers.get("authorization"), new Date());
  const [{ currency }, services] = await Promise.all([getBusiness(), listServices(actor)]);
  const shown = services.map(({ id: _, skillId: __, minLevel: ___, active: ____, priority: _____, ...service }) => ({
    ...service,
    currency,
  }));
  return Response.json({ services: shown });
});
