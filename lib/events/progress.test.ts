import { expect, test, vi } from "vitest";
import { progressStream } from "./progress";

const still = new AbortController().signal;
const read = async (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

test("tells how far the work is, then its answer, and ends", async () => {
  const stream = progressStream(async (tell) => {
    tell(0.12345);
    await Promise.resolve();
    tell(1);
    return { ok: true };
  }, still);
  expect(await read(stream)).toBe('data: {"share":0.123}\n\ndata: {"share":1}\n\ndata: {"answer":{"ok":true}}\n\n');
});

test("work that fails ends the stream without an answer", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => {});
  const stream = progressStream(async () => Promise.reject(new Error("broken")), still);
  await expect(read(stream)).rejects.toThrow("broken");
  expect(told).toHaveBeenCalledOnce();
  told.mockRestore();
});

test.each(["abort", "cancel"])("work whose reader has gone (%s) stops at its next word", async (how) => {
  const left = new AbortController();
  let go = () => {};
  const ready = new Promise<void>((resolve) => {
    go = resolve;
  });
  let stopped: unknown;
  const stream = progressStream(async (tell) => {
    tell(0.1);
    await ready;
    try {
      tell(0.2);
    } catch (error) {
      stopped = error;
      throw error;
    }
  }, left.signal);
  const reader = stream.getReader();
  await reader.read();
  if (how === "abort") left.abort();
  else await reader.cancel();
  go();
  await vi.waitFor(() => expect(stopped).toBeInstanceOf(Error));
});
