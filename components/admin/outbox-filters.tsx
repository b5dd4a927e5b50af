import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Messages } from "@/lib/i18n/messages";
import type { OutboxFilter } from "@/lib/notify/queries-outbox";

/** Narrows the outbox; a plain form, so every view has its own address. */
export function OutboxFilters({ filter, t }: { filter: OutboxFilter; t: Messages }) {
  const words = t.outbox;
  const list = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }));
  return (
    <form role="search" className="mb-2 grid grid-cols-2 items-end gap-3 sm:grid-cols-[10rem_12rem_12rem_auto]">
      <input type="hidden" name="status" value={filter.status} />
      <TextInput name="q" type="search" label={words.search} defaultValue={filter.q} enterKeyHint="search" />
      <Select
        name="audience"
        label={words.audience}
        defaultValue={filter.audience}
        empty={words.any}
        options={list(words.audiences)}
      />
      <Select name="kind" label={words.kind} defaultValue={filter.kind} empty={words.any} options={list(words.kinds)} />
      <Button type="submit" variant="quiet" className="sm:justify-self-start">
        <Icon name="search" />
        {t.common.search}
      </Button>
    </form>
  );
}
