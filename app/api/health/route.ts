import { checkHealth } from "@/lib/launch/queries-health";

export const dynamic = "force-dynamic";

/** 200 once every part works, else 503; the body says which one does not. */
export async function GET() {
  const health = await checkHealth(new Date());
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
