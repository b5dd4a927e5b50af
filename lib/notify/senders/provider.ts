import { type Letter, type Outcome, PATIENCE_MS } from "./sender";

/** A provider's own templates by message kind, `*` for all others: its id, and which of our values fills which blank. */
export type ProviderTemplates = Record<string, { id: string; params: Record<string, string> }>;

/** The provider's template for a letter with its blanks filled, or a refusal for good. */
export function filled(
  templates: ProviderTemplates,
  { kind, values }: Letter,
): { id: string; params: Record<string, string> } | (Outcome & { ok: false }) {
  const template = templates[kind] ?? templates["*"];
  if (!template) return { ok: false, retry: false, error: `no template of the provider for ${kind}` };
  const params = Object.entries(template.params).map(([blank, value]) => [blank, values[value] ?? ""]);
  return { id: template.id, params: Object.fromEntries(params) };
}

/** Asks a provider over HTTPS. Answers other than JSON become `{}`. @throws when it cannot be reached in time */
export async function ask(url: string, init: RequestInit): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS), redirect: "error" });
  const body = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  return { status: response.status, body };
}

/** A telephone number as mainland providers want it: without the plus, and at home without the country. */
export const mainland = (phone: string): string => phone.replace(/^\+86/, "").replace(/^\+/, "");
