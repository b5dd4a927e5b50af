import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon } from "@/components/ui/icon";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { FilterChoices, OrderFilter } from "@/lib/orders/queries-list";
import { allStatuses } from "@/lib/orders/state";

/** Narrows the list of orders; a plain form, so every view has its own address. Folded away until something is set. */
export function OrderFilters({ filter, choices, reading, t }: OrderFiltersProps) {
  const { page: _, q: __, ...narrow } = filter;
  const words = t.admin.orders;
  const list = (things: { id: string; nameZh: string; nameEn: string }[]) =>
    things.map((thing) => ({ value: thing.id, label: named(thing, reading.locale) }));
  return (
    <form role="search" className="mb-4 grid gap-2">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1 sm:max-w-xs">
          <TextInput name="q" type="search" label={words.filterSearch} defaultValue={filter.q} enterKeyHint="search" />
        </div>
        <Button type="submit">
          <Icon name="search" />
          {t.common.search}
        </Button>
      </div>
      <Disclosure summary={words.filters} open={Object.values(narrow).some(Boolean)}>
        <div className="grid gap-3 sm:grid-cols-3 lg:grid-cols-6">
          <Select
            name="status"
            label={words.filterStatus}
            defaultValue={filter.status}
            empty={words.any}
            options={[
              { value: "open", label: words.open },
              ...allStatuses.map((status) => ({ value: status, label: t.states[status] })),
            ]}
          />
          <TextInput name="from" type="date" label={words.filterFrom} defaultValue={filter.from} />
          <TextInput name="to" type="date" label={words.filterTo} defaultValue={filter.to} />
          <Select
            name="area"
            label={words.filterArea}
            defaultValue={filter.area}
            empty={words.any}
            options={list(choices.areas)}
          />
          <Select
            name="service"
            label={words.filterService}
            defaultValue={filter.service}
            empty={words.any}
            options={list(choices.services)}
          />
          <Select
            name="worker"
            label={words.filterWorker}
            defaultValue={filter.worker}
            empty={words.any}
            options={choices.workers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <div className="mt-3 flex gap-2">
          <Button type="submit" variant="quiet">
            {words.apply}
          </Button>
          <ButtonLink href="/admin/orders" variant="ghost">
            {words.reset}
          </ButtonLink>
        </div>
      </Disclosure>
    </form>
  );
}

type OrderFiltersProps = { filter: OrderFilter; choices: FilterChoices; reading: Reading; t: Messages };
