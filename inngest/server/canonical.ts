/**
 * JSON with sorted keys (RFC 8785), the form in which the SDK checks the signature of a request:
 * it parses the body and signs what it parsed, not the bytes it got.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const object = value as Record<string, unknown>;
  // The SDK's serializer leaves an object that has a `toJSON` member unsorted.
  if (object.toJSON != null) return JSON.stringify(object);
  const members = Object.keys(object)
    .filter((key) => object[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key])}`);
  return `{${members.join(",")}}`;
}
