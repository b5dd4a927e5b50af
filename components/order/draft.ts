/** Fields that are never kept: they belong to one rendering or are to be agreed to anew. */
const NOT_KEPT = /^(\$ACTION|key$|intent$|leave$|consent$|paste$)/;

const keyOf = (slug: string) => `order:${slug}`;

/** Keeps what stands in the form for this window of the browser, so that a reload or a step back loses nothing. */
export function saveDraft(slug: string, form: HTMLFormElement): void {
  const kept = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !NOT_KEPT.test(name));
  try {
    sessionStorage.setItem(keyOf(slug), JSON.stringify(kept));
  } catch {
    // Private windows and full stores refuse; then nothing is kept.
  }
}

/** Puts a kept draft back into the form. @returns whether there was one. */
export function restoreDraft(slug: string, form: HTMLFormElement): boolean {
  const kept = readDraft(slug);
  if (!kept) return false;
  for (const box of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input[name], textarea[name]")) {
    if (NOT_KEPT.test(box.name)) continue;
    const values = kept.filter(([name]) => name === box.name).map(([, value]) => value);
    if (box instanceof HTMLInputElement && (box.type === "radio" || box.type === "checkbox")) {
      if (values.length || box.type === "checkbox") box.checked = values.includes(box.value) && !box.disabled;
    } else if (values[0] !== undefined) box.value = values[0];
  }
  return true;
}

/** Forgets the draft, once the order is placed. */
export function forgetDraft(slug: string): void {
  try {
    sessionStorage.removeItem(keyOf(slug));
  } catch {
    // Nothing was kept.
  }
}

function readDraft(slug: string): [string, string][] | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(slug)) ?? "null");
    return Array.isArray(kept) ? (kept as [string, string][]) : null;
  } catch {
    return null;
  }
}
