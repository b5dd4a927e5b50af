import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";

/** Signs out by a form of its own, so that it works without script. `action` is the sign-in page's `signOut`. */
export function SignOutButton({ action, label, wide }: { action: () => Promise<void>; label: string; wide?: boolean }) {
  return (
    <form action={action}>
      <button type="submit" className={buttonLook({ variant: wide ? "quiet" : "ghost", wide })}>
        <Icon name="logout" />
        {label}
      </button>
    </form>
  );
}
