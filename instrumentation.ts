/** Runs once in every web process: begins to pass the outbox on to the durable functions, and to send messages. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ startRelay }, { inngest }, { startSending }, { setUpSenders }] = await Promise.all([
    import("@/lib/events/relay"),
    import("@/inngest/client"),
    import("@/lib/notify/commands-loop"),
    import("@/lib/notify/senders/senders"),
  ]);
  startRelay((events) => inngest.send(events));
  startSending(setUpSenders());
}
