import { Card } from "@/components/ui/card";
import { writeAmount } from "@/lib/catalog/amount";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { WorkerDetail } from "@/lib/staff/queries";
import { genders, languages } from "@/lib/staff/requests";
import { TypedChoices, TypedInput, TypedSelect } from "./typed-fields";

/** What customers may ask of a worker, as far as it is known; what they cost for those who may see it (`currency`). */
export function WorkerRequests({ worker, currency, t }: WorkerRequestsProps) {
  const words = t.requests;
  const cost = worker?.hourlyCost;
  return (
    <Card title={words.about} id="requests">
      <p className="mb-3 text-sm text-ink-2">{words.aboutHint}</p>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TypedSelect
          name="gender"
          label={words.own}
          defaultValue={worker?.gender ?? ""}
          empty={words.unknown}
          options={genders.map((value) => ({ value, label: words.genders[value] }))}
        />
        {currency && (
          <TypedInput
            name="hourlyCost"
            label={fill(words.hourlyCost, { currency })}
            hint={words.hourlyCostHint}
            inputMode="decimal"
            autoComplete="off"
            defaultValue={typeof cost === "number" ? writeAmount(cost, currency) : ""}
          />
        )}
        <div className="sm:col-span-2">
          <TypedChoices
            name="languages"
            label={words.spoken}
            multiple
            columns={4}
            value={worker?.languages ?? []}
            options={languages.map((value) => ({ value, label: words.languages[value] }))}
          />
        </div>
      </div>
    </Card>
  );
}

type WorkerRequestsProps = {
  worker: WorkerDetail | null;
  /** Null for those who may not see costs. */
  currency: string | null;
  t: Messages;
};
