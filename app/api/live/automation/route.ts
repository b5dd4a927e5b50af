import { may } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { STREAM_HEADERS, streamRuns } from "@/lib/events/stream";

export const dynamic = "force-dynamic";

/** A live stream that tells when a run of the durable functions began or ended. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  if (!may(actor, "automation", "view")) return new Response(null, { status: 403 });
  return new Response(streamRuns(request.signal), { headers: STREAM_HEADERS });
}
