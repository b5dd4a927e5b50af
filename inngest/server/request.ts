import http from "node:http";
import https from "node:https";

const MOST_BYTES = 8 * 1024 * 1024;

const agents = {
  "http:": new http.Agent({ keepAlive: true, maxSockets: 256 }),
  "https:": new https.Agent({ keepAlive: true, maxSockets: 256 }),
};

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

/** No answer came. `reached`: the request may have been acted on. */
export class NoAnswer extends Error {
  constructor(
    message: string,
    readonly reached: boolean,
  ) {
    super(message);
    this.name = "NoAnswer";
  }
}

/**
 * Sends `body` and reads the answer. Node's own client rather than fetch: it sets no limit of its own to how long an
 * answer may take, and is the quicker of the two.
 * @throws NoAnswer
 */
export async function request(
  method: "POST" | "PUT",
  url: string,
  body: string,
  options: { headers?: Record<string, string>; timeoutMs: number; signal?: AbortSignal },
): Promise<Answer> {
  try {
    return await once(method, url, body, options);
  } catch (error) {
    // The server closed a kept connection just as it was used again: it has not seen this request.
    if (error instanceof StaleSocket) return once(method, url, body, options);
    throw error;
  }
}

class StaleSocket extends NoAnswer {}

function once(
  method: string,
  url: string,
  body: string,
  { headers, timeoutMs, signal }: { headers?: Record<string, string>; timeoutMs: number; signal?: AbortSignal },
): Promise<Answer> {
  const target = new URL(url);
  const module = target.protocol === "https:" ? https : http;
  const agent = agents[target.protocol as keyof typeof agents];
  return new Promise((resolve, reject) => {
    const sent = module.request(target, {
      method,
      agent,
      headers: { "content-type": "application/json", "content-length": Buffer.byteLength(body), ...headers },
      signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])]),
    });
    const fail = (error: NodeJS.ErrnoException) => {
      const unreached = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"].includes(
        error.code ?? "",
      );
      const stale = sent.reusedSocket && error.code === "ECONNRESET";
      const why = error.name === "TimeoutError" ? `no answer within ${timeoutMs} ms` : (error.code ?? error.message);
      const message = `${target.origin} could not be reached: ${why}`;
      reject(stale ? new StaleSocket(message, true) : new NoAnswer(message, !unreached));
    };
    sent.on("error", fail);
    sent.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > MOST_BYTES) sent.destroy(new Error(`the answer is larger than ${MOST_BYTES} bytes`));
        else chunks.push(chunk);
      });
      response.on("error", fail);
      response.on("aborted", () => fail(new Error("the answer broke off")));
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.end(body);
  });
}
