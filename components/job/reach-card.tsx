import { ActionForm } from "@/components/admin/action-form";
import type { FormAction } from "@/components/admin/form-state";
import { TypedInput } from "@/components/admin/typed-fields";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Messages } from "@/lib/i18n/messages";
import { PushSwitch } from "./push-switch";

/** Where messages reach a member of staff besides the inbox: this device, and mail where the shop sends any. */
export function ReachCard({ pushKey, mail, t }: ReachCardProps) {
  const words = t.inbox.reach;
  if (!pushKey && !mail) return null;
  return (
    <Card title={words.title}>
      <div className="grid gap-4">
        {pushKey && <PushSwitch publicKey={pushKey} words={words.push} />}
        {mail && (
          <ActionForm action={mail.save} className="grid items-end gap-3 sm:grid-cols-[1fr_auto]" label={words.email}>
            <TypedInput
              name="email"
              type="email"
              label={words.email}
              optional={t.common.optional}
              defaultValue={mail.email ?? ""}
              inputMode="email"
              autoComplete="email"
            />
            <SubmitButton variant="quiet" pendingLabel={t.common.sending}>
              {t.common.save}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}

type ReachCardProps = {
  /** The shop's public key for Web Push, if it has one. */
  pushKey: string | undefined;
  mail: { email: string | null; save: FormAction } | null;
  t: Messages;
};
