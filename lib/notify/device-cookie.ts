/** The cookie in which a browser keeps its own push endpoint, so that signing out there ends its ringing. */
export const DEVICE_COOKIE = "device";

/** The header that sets it; null takes it away. */
export const deviceCookie = (endpoint: string | null): string =>
  `${DEVICE_COOKIE}=${encodeURIComponent(endpoint ?? "")}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${endpoint ? 31_536_000 : 0}`;
