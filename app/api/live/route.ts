import { actorOfLink } from "@/lib/auth/link";
import { currentActor } from "@/lib/auth/session";
import { STREAM_HEADERS, stream } from "@/lib/events/stream";

export const dynamic = "force-dynamic";

/** A live stream of changes: of one order for the holder of its link, else of all that the signed-in person may see. */
export async function GET(request: Request) {
  const token = new URL(request.url).searchParams.get("token");
  const actor = token ? await actorOfLink(token) : await currentActor();
  if (!actor) return new Response(null, { status: token ? 404 : 401 });
  return new Response(stream(actor, request.signal), { headers: STREAM_HEADERS });
}
