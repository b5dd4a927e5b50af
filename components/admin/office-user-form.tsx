import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Messages } from "@/lib/i18n/messages";
import type { OfficeUser } from "@/lib/staff/queries-office";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedCheck, TypedChoices, TypedInput } from "./typed-fields";

/** Somebody of the office: name, position, and for a new one the login and password they will use. */
export function OfficeUserForm({ action, user, t }: { action: FormAction; user: OfficeUser | null; t: Messages }) {
  const words = t.logins;
  const { people } = t.staffAdmin;
  return (
    <ActionForm action={action} label={words.title}>
      <Card>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TypedInput name="name" label={words.name} defaultValue={user?.name} maxLength={40} required />
          <div className="sm:col-span-2">
            <TypedChoices
              name="role"
              label={words.role}
              hint={words.roleHint}
              value={user?.role ?? "support"}
              options={(["manager", "support"] as const).map((value) => ({ value, label: t.admin.roles[value] }))}
            />
          </div>
          {!user && (
            <>
              <TypedInput
                name="login"
                label={words.login}
                hint={people.loginHint}
                maxLength={40}
                autoCapitalize="none"
                autoComplete="off"
                required
              />
              <TypedInput
                name="password"
                type="password"
                label={words.password}
                hint={people.passwordHint}
                autoComplete="new-password"
                required
              />
            </>
          )}
          <TypedCheck name="active" label={words.active} defaultChecked={user?.active ?? true} />
        </div>
      </Card>
      <SubmitButton size="lg" className="sm:justify-self-start" pendingLabel={t.common.sending}>
        {words.save}
      </SubmitButton>
    </ActionForm>
  );
}
