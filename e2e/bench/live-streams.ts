/** What open streams have heard: the first message about each order, by `performance.now()`, and messages to the wrong reader. */
export type Ears = { heard: Map<string, number>; strays: () => number; forget: () => void; close: () => void };

/**
 * Opens the live stream of every order's link on one process, all at once, and listens.
 * @throws if one cannot be opened
 */
export async function listenToAll(orders: { id: string; token: string }[], url: string): Promise<Ears> {
  const heard = new Map<string, number>();
  const ending = new AbortController();
  let strays = 0;
  await Promise.all(
    orders.map(async ({ id, token }) => {
      const response = await fetch(`${url}/api/live?token=${token}`, { signal: ending.signal });
      if (!response.ok || !response.body) throw new Error(`a stream was refused: ${response.status}`);
      void listen(response.body as unknown as AsyncIterable<Uint8Array>, (order) => {
        if (order !== id) strays++;
        else if (!heard.has(id)) heard.set(id, performance.now());
      });
    }),
  );
  return { heard, strays: () => strays, forget: () => heard.clear(), close: () => ending.abort() };
}

async function listen(body: AsyncIterable<Uint8Array>, tell: (order: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for await (const chunk of body) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (!line.startsWith("data: ")) continue;
        const { order } = JSON.parse(line.slice(6)) as { order?: string };
        if (order) tell(order);
      }
    }
  } catch {
    // Closed by us.
  }
}
