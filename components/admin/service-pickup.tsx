import { Card } from "@/components/ui/card";
import type { ServiceView } from "@/lib/catalog/queries";
import type { Messages } from "@/lib/i18n/messages";
import { TypedInput, TypedSelect } from "./typed-fields";

/** Where orders of a service are picked up, and how many of them may share a way. */
export function ServicePickup({ service, words }: ServicePickupProps) {
  const { pickups } = words;
  return (
    <Card title={words.pickupTitle}>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TypedSelect
          name="pickup"
          label={words.pickup}
          hint={words.pickupHint}
          defaultValue={service?.pickup ?? "none"}
          options={(["none", "place", "address"] as const).map((value) => ({ value, label: pickups[value] }))}
        />
        <TypedInput
          name="tripMinutes"
          label={words.tripMinutes}
          hint={words.tripMinutesHint}
          inputMode="numeric"
          defaultValue={service?.tripMinutes ?? ""}
        />
        <TypedInput
          name="tripOrders"
          label={words.tripOrders}
          inputMode="numeric"
          defaultValue={service?.tripOrders ?? 1}
        />
      </div>
    </Card>
  );
}

type ServicePickupProps = { service: ServiceView | null; words: Messages["staffAdmin"]["services"] };
