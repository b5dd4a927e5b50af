import { TextArea } from "@/components/ui/text-area";
import { PinButton } from "./pin-button";
import type { FormWords } from "./words";

/** An address as it is typed, with the device's position to go with it. `name`: under which it is sent. */
export function AddressField({ name, value, words, changed, ...said }: AddressFieldProps) {
  return (
    <div className="grid gap-1">
      <TextArea
        name={`${name}.text`}
        defaultValue={value.text}
        rows={2}
        autoComplete={name === "address" ? "street-address" : "off"}
        maxLength={300}
        {...said}
      />
      <PinButton name={name} of={said.label} lat={value.lat} lng={value.lng} words={words} changed={changed} />
    </div>
  );
}

type AddressFieldProps = {
  name: "address" | "pickup";
  label: string;
  hint: string;
  value: { text: string; lat: string; lng: string };
  error?: string;
  doubt?: string;
  words: FormWords;
  changed: () => void;
};
