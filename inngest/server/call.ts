import type { EngineConfig } from "./env";
import { type Call, callBody, callUrl, type Reply, readReply } from "./protocol";
import { NoAnswer, request } from "./request";
import { sign } from "./signature";

/**
 * Calls the function at the first endpoint that can be reached. Never throws for what the other side does: that is
 * a `lost` reply.
 */
export async function callFunction(
  call: Call,
  endpoints: string[],
  { signingKey, callMs }: Pick<EngineConfig, "signingKey" | "callMs">,
  signal: AbortSignal,
): Promise<Reply> {
  const body = callBody(call);
  let lost: Reply = { kind: "lost", reason: "The app has not been synced: its address is unknown.", reached: false };
  for (const endpoint of endpoints) {
    const headers = {
      "x-inngest-signature": sign(body, signingKey, new Date()),
      "x-inngest-server-kind": "cloud",
      "x-run-id": call.runId,
    };
    try {
      const answer = await request("POST", callUrl(endpoint, call), body, { headers, timeoutMs: callMs, signal });
      const reply = readReply(answer, signingKey, new Date());
      if (reply.kind !== "lost" || reply.reached) return reply;
      lost = reply;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      lost = { kind: "lost", reason: error.message, reached: error.reached };
      if (error.reached) return lost;
    }
  }
  return lost;
}
