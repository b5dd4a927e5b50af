import { DayPicker } from "@/components/order/day-picker";
import { BottomBar } from "@/components/ui/bottom-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Messages } from "@/lib/i18n/messages";
import type { CalendarDay } from "@/lib/orders/calendar";

/** Chooses another window; plain HTML. */
export function MoveForm({ action, calendar, free, until, t }: MoveFormProps) {
  const words = t.tracking;
  if (calendar.every(({ day }) => !free[day]))
    return <p className="rounded-md bg-sunken p-4">{t.orderForm.noneFree}</p>;
  return (
    <form action={action} className="grid flex-1 content-start gap-4">
      <fieldset className="-mx-4 grid min-w-0 gap-3 border-y bg-paper px-4 py-5 sm:mx-0 sm:rounded-lg sm:border">
        <legend className="sr-only">{words.window}</legend>
        <DayPicker calendar={calendar} free={free} day="" window="" words={t.orderForm} />
        <p className="text-sm text-ink-3">
          {words.rescheduleHint} {until}
        </p>
      </fieldset>
      <BottomBar>
        <SubmitButton size="lg" pendingLabel={t.common.sending}>
          {words.rescheduleSubmit}
        </SubmitButton>
      </BottomBar>
    </form>
  );
}

type MoveFormProps = {
  action: (data: FormData) => Promise<void>;
  calendar: CalendarDay[];
  free: Record<string, string[]>;
  until: string;
  t: Messages;
};
