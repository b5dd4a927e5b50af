import pg from "pg";

const RECONNECT_MS = 500;

/** The channel on which commits tell of work: the payload is how many milliseconds ahead it is. */
export const CHANNEL = "engine_work";

/** The channel on which commits tell that a run began or ended, for whoever looks on. */
export const RUNS_CHANNEL = "engine_run";

/**
 * Listens on its own connection; after a lost one it connects again and reports work due now, since
 * notices may have been missed meanwhile. Resolves to a function that ends it.
 */
export function listen(url: string, onWork: (aheadMs: number) => void): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    const mine = new pg.Client({ connectionString: url, application_name: "jiedan-engine-listen", keepAlive: true });
    client = mine;
    const again = () => {
      if (client !== mine || stopped) return;
      client = undefined;
      mine.end().catch(() => {});
      timer = setTimeout(connect, RECONNECT_MS);
    };
    mine.on("error", again).on("end", again);
    mine.on("notification", ({ payload }) => onWork(Number(payload) || 0));
    try {
      await mine.connect();
      await mine.query(`LISTEN ${CHANNEL}`);
      onWork(0);
    } catch {
      again();
    }
  };
  void connect();

  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
