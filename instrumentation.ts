/** Runs once in every web process: begins to pass the outbox on to the durable functions. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ startRelay }, { inngest }] = await Promise.all([import("@/lib/events/relay"), import("@/inngest/client")]);
  startRelay((events) => inngest.send(events));
}
