import { infoLine } from "@/components/ui/client-icons";
import { FieldNotes, fieldControl } from "@/components/ui/field";
import { Line } from "@/components/ui/line";
import { fill } from "@/lib/i18n/fill";
import { duration, money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { CalendarDay } from "@/lib/orders/calendar";
import type { FormState } from "@/lib/orders/form";
import { SOONEST } from "@/lib/orders/soonest";
import { DayPicker } from "./day-picker";
import { IntentButton } from "./intent-button";
import type { OrderService, OrderShop } from "./order-service";
import { type FormWords, sentence } from "./words";

/** When to come: as soon as possible where the service allows it, or one of the free windows of two weeks. */
export function WindowFields({ state, calendar, service, shop, areaName, locale, words, busy }: WindowFieldsProps) {
  const { free, values, asapOpen, soonest } = state;
  const t = words.form;
  const error = sentence(words.errors, state.errors.window);
  const doubt = sentence(words.errors, state.doubts.window);
  const hint = areaName ? fill(t.whenAreaHint, { area: areaName }) : t.whenAnyHint;
  const nothing = calendar.every(({ day }) => !free[day]);
  return (
    <fieldset
      id="window"
      tabIndex={-1}
      aria-busy={busy}
      aria-describedby={fieldControl("window", { error, doubt, hint })["aria-describedby"]}
      className="grid min-w-0 gap-3 rounded-md"
    >
      <legend className="sr-only">{t.when}</legend>
      {asapOpen && (
        <label className={choiceLook}>
          <input
            type="radio"
            name="window"
            value="asap"
            defaultChecked={values.window === "asap"}
            className="size-5 flex-none accent-brand"
          />
          <span className="grid min-w-0 flex-1">
            <span className="font-semibold">{t.asap}</span>
            <span className="text-sm text-ink-3">
              {fill(t.asapHint, { duration: duration(shop.windowMinutes, locale) })}
            </span>
          </span>
          {service.asapFeeAmount > 0 && (
            <span className="num text-sm font-semibold">
              {fill(t.plus, { price: money(service.asapFeeAmount, shop.currency, locale) })}
            </span>
          )}
        </label>
      )}
      {soonest && <Soonest value={soonest} calendar={calendar} t={t} />}
      {nothing ? (
        <p className="flex gap-2 rounded-md bg-sunken px-4 py-3 text-sm">
          <Line d={infoLine} className="mt-0.5 text-ink-3" />
          {state.onlyWithout ? words.requests.noneFree : t.noneFree}
        </p>
      ) : (
        <DayPicker calendar={calendar} free={free} day={values.day} window={values.window} words={t} />
      )}
      <FieldNotes id="window" error={error} doubt={doubt} hint={hint} />
      <noscript>
        <IntentButton intent="check" variant="quiet">
          {t.refreshWindows}
        </IntentButton>
      </noscript>
    </fieldset>
  );
}

const choiceLook =
  "flex min-h-13 items-center gap-3 rounded-md border border-line-strong px-3 py-2 has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-3 has-focus-visible:outline-focus";

/** Nobody can come at once: when somebody can, in one tap. */
function Soonest({ value, calendar, t }: { value: string; calendar: CalendarDay[]; t: FormWords["form"] }) {
  const [day, time = ""] = value.split("/");
  const full = calendar.find((one) => one.day === day)?.full ?? day ?? "";
  return (
    <label className={choiceLook}>
      <input
        type="radio"
        name="window"
        id="window-soonest"
        value={SOONEST + value}
        className="size-5 flex-none accent-brand"
      />
      <span className="grid min-w-0 flex-1">
        <span className="num font-semibold">{fill(t.soonest, { when: `${full} ${time.replace("-", "–")}` })}</span>
        <span className="text-sm text-ink-3">{t.asapFull}</span>
      </span>
    </label>
  );
}

type WindowFieldsProps = {
  state: FormState;
  calendar: CalendarDay[];
  service: OrderService;
  shop: OrderShop;
  areaName: string | null;
  locale: Locale;
  words: FormWords;
  busy: boolean;
};
