/**
 * Work that takes a while, as server-sent events: `{"share": 0.4}` whenever it is told, then `{"answer": …}`. When the
 * reader has gone, the next `tell` throws, which ends the work. Work that fails ends the stream without an answer.
 */
export function progressStream(
  work: (tell: (share: number) => void) => Promise<unknown>,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let gone = false;
  return new ReadableStream({
    async start(controller) {
      const write = (value: object) => controller.enqueue(encoder.encode(`data: ${JSON.stringify(value)}\n\n`));
      signal.addEventListener("abort", () => {
        gone = true;
      });
      // Not awaited: a stream is read only once its start is over.
      void work((share) => {
        if (gone) throw new Error("nobody waits for it any more");
        write({ share: Number(share.toFixed(3)) });
      })
        .then((answer) => {
          if (!gone) write({ answer });
          if (!gone) controller.close();
        })
        .catch((error: unknown) => {
          if (gone) return;
          console.error(error);
          controller.error(error);
        });
    },
    cancel: () => {
      gone = true;
    },
  });
}
