"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

/** Login and password; the answer comes back beside them, with or without script. */
export function SignInForm({ action, next, failed, words }: SignInFormProps) {
  const [state, run] = useActionState(action, { failed, login: "" });
  return (
    <form action={run} className="grid gap-4" aria-label={words.title}>
      {state.failed && (
        <Notice tone="error" live>
          {words.failed}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <TextInput
        name="login"
        label={words.login}
        defaultValue={state.login}
        key={`login-${state.login}`}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="next"
        maxLength={100}
        required
      />
      <TextInput
        name="password"
        type="password"
        label={words.password}
        autoComplete="current-password"
        enterKeyHint="go"
        maxLength={200}
        required
      />
      <SubmitButton wide size="lg" pendingLabel={words.sending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}

type State = { failed: boolean; login: string };
type SignInFormProps = {
  action: (before: State, form: FormData) => Promise<State>;
  next: string;
  /** Came back from next-auth's own door with a no. */
  failed: boolean;
  words: { title: string; login: string; password: string; submit: string; sending: string; failed: string };
};
