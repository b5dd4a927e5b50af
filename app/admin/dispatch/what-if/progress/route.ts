import { may } from "@/lib/auth/permissions";
import { currentActor } from "@/lib/auth/session";
import { tryOut } from "@/lib/dispatch/queries-what-if";
import { progressStream } from "@/lib/events/progress";
import { STREAM_HEADERS } from "@/lib/events/stream";

export const dynamic = "force-dynamic";

/** Plays a trial and tells how far it is, then its answer. */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  if (!may(actor, "dispatch", "edit")) return new Response(null, { status: 403 });
  const typed = Object.fromEntries(new URL(request.url).searchParams);
  const trial = progressStream((tell) => tryOut(actor, typed, new Date(), tell), request.signal);
  return new Response(trial, { headers: STREAM_HEADERS });
}
