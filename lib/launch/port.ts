import { once } from "node:events";
import { createServer } from "node:net";

/** Throws one sentence when this port of the machine cannot be listened on. */
export async function assertPortFree(port: number): Promise<void> {
  const server = createServer().listen(port);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === "EACCES" ? "may only be used by the administrator" : "is taken by another program";
    throw new Error(`Port ${port} ${reason}: choose another, for example PORT=${(port % 60_000) + 1000} npm start.`);
  }
  server.close();
  await once(server, "close");
}
