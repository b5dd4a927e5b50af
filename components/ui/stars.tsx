import { cx } from "./classes";
import { starLine } from "./client-icons";
import { FieldNotes } from "./field";
import { Line } from "./line";

const five = [1, 2, 3, 4, 5];

/** A rating to read: stars, with `label` for those who do not see them ("4 星（满分 5 星）"). */
export function Stars({ value, label, size = 16 }: { value: number; label: string; size?: number }) {
  return (
    <span role="img" aria-label={label} className="inline-flex gap-0.5">
      {five.map((star) => (
        <Line
          key={star}
          d={starLine}
          size={size}
          className={star <= Math.round(value) ? "fill-current text-(--st-offered)" : "text-line-strong"}
        />
      ))}
    </span>
  );
}

/** A rating to give: five radio stars; `starLabel` names one ("{n} 星"). Works without script. */
export function StarsInput({ name, label, starLabel, value, error, required }: StarsInputProps) {
  return (
    <fieldset aria-describedby={error ? `${name}-error` : undefined}>
      <legend className="text-sm font-semibold">{label}</legend>
      <div className="stars -ms-2 flex">
        {five.map((star) => (
          <label
            key={star}
            className={cx("touch relative grid cursor-pointer place-items-center rounded-md", focusRing)}
          >
            <input
              type="radio"
              name={name}
              id={star === 1 ? name : `${name}-${star}`}
              value={star}
              defaultChecked={star === value}
              required={required}
              className="absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            <Line d={starLine} size={32} />
            <span className="sr-only">{starLabel.replace("{n}", String(star))}</span>
          </label>
        ))}
      </div>
      <FieldNotes id={name} error={error} />
    </fieldset>
  );
}

const focusRing = "has-focus-visible:outline-3 has-focus-visible:outline-focus";

type StarsInputProps = {
  name: string;
  label: string;
  starLabel: string;
  value?: number;
  error?: string;
  required?: boolean;
};
