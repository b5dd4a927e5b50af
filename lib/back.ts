/**
 * The path of this site to go back to, from a `back` parameter or a Referer: only same-site paths pass, anything
 * else (another host, `//host`, `/\host`, control characters) becomes "/".
 */
export function safeBack(back: string | null, referer: string | null, host: string | null): string {
  if (back !== null) return isPath(back) ? back : "/";
  if (!referer || !URL.canParse(referer)) return "/";
  const from = new URL(referer);
  const path = from.pathname + from.search;
  return from.host === host && isPath(path) ? path : "/";
}

function isPath(value: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(value) && !value.includes("\\");
}
