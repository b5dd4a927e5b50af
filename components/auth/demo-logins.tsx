"use client";

import { useActionState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { chevronLine } from "@/components/ui/client-icons";
import { Line } from "@/components/ui/line";
import { Notice } from "@/components/ui/notice";

/** The logins of the demo business: each a button that signs in at once. */
export function DemoLogins({ action, next, logins, failed }: DemoLoginsProps) {
  const [state, run] = useActionState(action, { failed: false, login: "" });
  return (
    <ul className="grid gap-2">
      {state.failed && (
        <li>
          <Notice tone="error" live>
            {failed}
          </Notice>
        </li>
      )}
      {logins.map(({ login, password, name, role, hint }) => (
        <li key={login}>
          <form action={run}>
            <input type="hidden" name="login" value={login} />
            <input type="hidden" name="password" value={password} />
            <input type="hidden" name="next" value={next} />
            <button
              type="submit"
              className="flex min-h-14 w-full items-center gap-3 rounded-md border bg-paper px-3 py-2 text-start hover:border-line-strong hover:bg-sunken"
            >
              <Avatar name={name} size={36} />
              <span className="grid min-w-0 flex-1">
                <span className="font-semibold">
                  {role}
                  <span className="ms-2 font-normal text-ink-3">{login}</span>
                </span>
                <span className="truncate text-sm text-ink-2">{hint}</span>
              </span>
              <Line d={chevronLine} size={18} className="text-ink-3" />
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

type State = { failed: boolean; login: string };
type DemoLoginsProps = {
  action: (before: State, form: FormData) => Promise<State>;
  next: string;
  logins: { login: string; password: string; name: string; role: string; hint: string }[];
  failed: string;
};
