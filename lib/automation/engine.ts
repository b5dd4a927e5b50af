import { createHash } from "node:crypto";
import { z } from "zod";

const PATIENCE_MS = 5_000;

/** What the embedded engine tells about itself; a real Inngest server tells less. */
const report = z.object({ ok: z.boolean(), functions: z.number() });

/** Who runs the durable functions: the embedded engine, a server of its own at `url`, or nobody that answers. */
export type EngineKind = { kind: "embedded" } | { kind: "external"; url: string } | { kind: "away" };

/** Asks the server at `baseUrl` who it is. Never throws. */
export async function askKind(baseUrl: string | undefined): Promise<EngineKind> {
  if (!baseUrl) return { kind: "external", url: "https://app.inngest.com" };
  try {
    const response = await fetch(new URL("/health", baseUrl), { signal: AbortSignal.timeout(PATIENCE_MS) });
    const own = report.safeParse(await response.json().catch(() => null)).success;
    // While its database is away the embedded engine tells no numbers, only that something is wrong.
    return own || response.status === 503 ? { kind: "embedded" } : { kind: "external", url: baseUrl };
  } catch {
    return { kind: "away" };
  }
}

/**
 * Asks the embedded engine to change a run (inngest/server/http.ts): it alone may, since others may be at it.
 * @returns null when done, the engine's reason when it refused, "away" when it does not answer
 */
export async function askEngine(
  server: { url: string | undefined; signingKey: string | undefined },
  method: "POST" | "DELETE",
  path: string,
): Promise<string | null> {
  if (!server.url) return "away";
  try {
    const response = await fetch(new URL(path, server.url), {
      method,
      headers: { authorization: `Bearer ${bearer(server.signingKey ?? "")}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return null;
    const answer: unknown = await response.json().catch(() => null);
    return (response.status === 409 && z.object({ error: z.string() }).safeParse(answer).data?.error) || "away";
  } catch {
    return "away";
  }
}

/** The signing key as it is presented (SDK_SPEC 4.1.4): its prefix, then the SHA-256 of its bytes in hex. */
function bearer(key: string): string {
  const prefix = /^signkey-\w+-/.exec(key)?.[0] ?? "";
  return (
    prefix +
    createHash("sha256")
      .update(Buffer.from(key.slice(prefix.length), "hex"))
      .digest("hex")
  );
}
