/** PostgreSQL: exclusion violated, deadlock, serialization failure: another transaction was quicker. */
const codes = ["23P01", "40P01", "40001"];

/** Did a transaction fail only because another got in its way? Then it may be tried again. */
export function isCollision(error: unknown): boolean {
  for (let cause = error; cause instanceof Object; cause = (cause as { cause?: unknown }).cause) {
    const { code, message, originalCode, meta } = cause as Record<string, unknown>;
    // Prisma's own word for the last two.
    if (code === "P2034" || codes.includes(String(code)) || codes.includes(String(originalCode))) return true;
    if (meta instanceof Object && isCollision((meta as { driverAdapterError?: unknown }).driverAdapterError))
      return true;
    if (codes.some((text) => String(message).includes(text))) return true;
  }
  return false;
}
