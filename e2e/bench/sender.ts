import type { StreamRow } from "./streams";

/** What the API answered, from the sender's side. */
export type Sent = {
  sent: number;
  accepted: Map<string, string>;
  refused: Record<string, number>;
  failed: number;
  intakeMs: number[];
};

type Answer = { id?: string; code?: string; errors?: { field: string; code: string }[] };

/** Whoever has no answer by then counts as without one. */
const ANSWER_MS = 30_000;

/** Every so many orders the sender "loses" the answer and asks again with the same key, as a real client would. */
const RESEND_EVERY = 20;

/**
 * Posts rows to the open API at a steady rate, whatever the answers take; resends some with the same Idempotency-Key.
 * @returns answers by row key: id of the order; latencies in ms of first posts
 */
export async function sendAll(rows: StreamRow[], options: { url: string; key: string; rate: number }): Promise<Sent> {
  const sent: Sent = { sent: 0, accepted: new Map(), refused: {}, failed: 0, intakeMs: [] };
  const refuse = (reason: string) => {
    sent.refused[reason] = (sent.refused[reason] ?? 0) + 1;
  };
  /** The answer, read whole. By a timer that is held: a signal's own may be collected with what waits for it. */
  const post = (body: unknown, key: string): Promise<{ status: number; answer: Answer }> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("no answer")), ANSWER_MS);
    });
    const asked = fetch(`${options.url}/api/v1/orders`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${options.key}`, "idempotency-key": key },
      body: JSON.stringify(body),
    }).then(async (response) => ({ status: response.status, answer: (await response.json()) as Answer }));
    return Promise.race([asked, late]).finally(() => clearTimeout(timer));
  };
  const one = async (row: StreamRow, index: number) => {
    if (!row.ok) return refuse(row.reason);
    const key = `row-${index}`;
    sent.sent++;
    const began = performance.now();
    try {
      const { status, answer } = await post(row.body, key);
      sent.intakeMs.push(performance.now() - began);
      if (status !== 201 || !answer.id) {
        const reason = answer.errors?.[0];
        return refuse(reason ? `${reason.field}: ${reason.code}` : `${status} ${answer.code ?? ""}`);
      }
      sent.accepted.set(key, answer.id);
      if (index % RESEND_EVERY === 0) await post(row.body, key);
    } catch {
      sent.failed++;
    }
  };
  const start = performance.now();
  const running = rows.map(async (row, index) => {
    await new Promise((resolve) => setTimeout(resolve, start + (index * 1000) / options.rate - performance.now()));
    await one(row, index);
  });
  await Promise.all(running);
  return sent;
}
