import type { StreamRow } from "./streams";

/** What the API answered, from the sender's side. */
export type Sent = {
  sent: number;
  accepted: Map<string, string>;
  refused: Record<string, number>;
  failed: number;
  intakeMs: number[];
};

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
  const post = (body: unknown, key: string) =>
    fetch(`${options.url}/api/v1/orders`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${options.key}`, "idempotency-key": key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
  const one = async (row: StreamRow, index: number) => {
    if (!row.ok) return refuse(row.reason);
    const key = `row-${index}`;
    sent.sent++;
    const began = performance.now();
    try {
      const response = await post(row.body, key);
      const answer = (await response.json()) as {
        id?: string;
        code?: string;
        errors?: { field: string; code: string }[];
      };
      sent.intakeMs.push(performance.now() - began);
      if (response.status !== 201 || !answer.id) {
        const reason = answer.errors?.[0];
        return refuse(reason ? `${reason.field}: ${reason.code}` : `${response.status} ${answer.code ?? ""}`);
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
