import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Messages } from "@/lib/i18n/messages";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedInput } from "./typed-fields";

/** How somebody signs in, and a new password for when it was forgotten. */
export function WorkerExtras({ login, reset, t }: { login: string; reset: FormAction; t: Messages }) {
  const words = t.staffAdmin.people;
  return (
    <Card id="sign-in" title={words.login}>
      <p className="mb-3">
        <code className="rounded-sm bg-sunken px-2 py-1">{login}</code>
      </p>
      <ActionForm action={reset} label={words.resetPassword} className="grid max-w-sm gap-3">
        <TypedInput
          name="password"
          type="password"
          label={words.password}
          hint={words.passwordHint}
          autoComplete="new-password"
          required
        />
        <SubmitButton variant="quiet" className="justify-self-start" pendingLabel={t.common.sending}>
          {words.resetPassword}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
