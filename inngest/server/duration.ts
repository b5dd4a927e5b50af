const UNITS: Record<string, number> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};

/** When something is due: so many milliseconds from the moment it is written down, or at an instant. */
export type Due = { inMs: number } | { at: Date };

/**
 * Reads a time string (SDK_SPEC 1.3.2: `"2h45m"`, units ns to w) or an ISO 8601 instant.
 * The SDK writes a duration of zero as the empty string. Undefined if it is neither.
 */
export function parseDue(text: string): Due | undefined {
  if (/^\d{4}-\d\d-\d\dT/.test(text)) {
    const at = new Date(text);
    return Number.isNaN(at.getTime()) ? undefined : { at };
  }
  const part = /(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h|d|w)/y;
  let ms = 0;
  while (part.lastIndex < text.length) {
    const found = part.exec(text);
    if (!found) return undefined;
    ms += Number(found[1]) * (UNITS[found[2] as string] as number);
  }
  return { inMs: Math.round(ms) };
}
