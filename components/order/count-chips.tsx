import { FieldNotes, fieldControl } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";

/** As many as fit in two rows under a thumb. */
const MOST_CHIPS = 10;

/** How many of something: one tap per number, or a number to type where there are too many. Needs no script. */
export function CountChips({ name, label, hint, error, min, max, value }: CountChipsProps) {
  if (max - min >= MOST_CHIPS) {
    const bounds = { min, max, step: 1, defaultValue: value };
    return (
      <TextInput name={name} label={label} hint={hint} error={error} type="number" inputMode="numeric" {...bounds} />
    );
  }
  const numbers = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return (
    <fieldset
      className="grid min-w-0 gap-1.5"
      aria-describedby={fieldControl(name, { hint, error })["aria-describedby"]}
    >
      <legend className="mb-1.5 text-sm font-semibold">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {numbers.map((number, index) => (
          <label
            key={number}
            className="num relative grid min-h-12 min-w-12 place-items-center rounded-md border border-line-strong bg-paper font-semibold has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              id={index === 0 ? name : `${name}-${number}`}
              value={number}
              defaultChecked={number === value}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            {number}
          </label>
        ))}
      </div>
      <FieldNotes id={name} hint={hint} error={error} />
    </fieldset>
  );
}

type CountChipsProps = {
  name: string;
  label: string;
  hint: string;
  error?: string;
  min: number;
  max: number;
  value: number;
};
