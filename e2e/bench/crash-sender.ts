import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import type { OrderBody } from "./streams";

const AGAIN_MS = 250;
const PATIENCE_MS = 10_000;
/** Every so many orders the sender "loses" the answer and asks again with the same key. */
const RESEND_EVERY = 10;

/** An order as the API answers it. */
const answered = z.object({ id: z.string(), code: z.string() });
export type Answered = z.infer<typeof answered>;

/** What a client may rely on: the answer to each key, and keys to which two answers differed. */
export type CrashSent = { accepted: Map<string, Answered>; refused: Map<string, number>; contradicted: number };

/**
 * A patient client of the open API: asks the web processes in turn until one answers, always with the same key. An
 * answer of 5xx or none at all says nothing, and is asked again.
 */
export function makeClient(urls: string[], apiKey: string, say: (line: string) => void) {
  let turn = 0;
  const ask = async (path: string, init: RequestInit = {}, headers: Record<string, string> = {}) => {
    for (;;) {
      const url = urls[turn++ % urls.length];
      const give = {
        ...init,
        headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", ...headers },
      };
      const answer = await Promise.race([
        fetch(`${url}${path}`, give)
          .then(async (response) => ({ status: response.status, body: (await response.json()) as unknown }))
          .catch(() => null),
        sleep(PATIENCE_MS, "silence" as const),
      ]);
      if (answer === "silence") say(`${url}${path}: no answer in ${PATIENCE_MS / 1000} s`);
      else if (answer && answer.status < 500) return answer;
      else await sleep(AGAIN_MS);
    }
  };
  const post = async (body: OrderBody, key: string) => {
    const answer = await ask(
      "/api/v1/orders",
      { method: "POST", body: JSON.stringify(body) },
      { "idempotency-key": key },
    );
    return { status: answer.status, order: answered.safeParse(answer.body).data, body: answer.body };
  };
  return {
    /** Places an order, some of them twice. */
    async place(body: OrderBody, index: number, sent: CrashSent): Promise<Answered | undefined> {
      const key = `crash-${index}`;
      const { status, order, body: said } = await post(body, key);
      if (status !== 201 || !order) {
        const reason = `${status} ${JSON.stringify(said).slice(0, 200)}`;
        sent.refused.set(reason, (sent.refused.get(reason) ?? 0) + 1);
        return undefined;
      }
      sent.accepted.set(key, order);
      if (index % RESEND_EVERY === 0 && (await post(body, key)).order?.id !== order.id) sent.contradicted++;
      return order;
    },
    /** True if the API still knows this order under its code. */
    async knows({ id, code }: Answered): Promise<boolean> {
      const { status, body } = await ask(`/api/v1/orders/${id}`);
      return status === 200 && answered.safeParse(body).data?.code === code;
    },
  };
}
