import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import type { Messages } from "@/lib/i18n/messages";

/** A day without orders, or a business without people: what will appear, and the one thing to do. */
export function BoardEmpty({ of, actor, words }: { of: "orders" | "people"; actor: Actor; words: Messages["board"] }) {
  if (of === "people") {
    const add = may(actor, "staff", "edit") && (
      <ButtonLink href="/admin/staff/new" icon="plus">
        {words.addPerson}
      </ButtonLink>
    );
    return (
      <EmptyState icon="users" title={words.emptyPeople} action={add}>
        {words.emptyPeopleText}
      </EmptyState>
    );
  }
  const enter = may(actor, "orders", "create") && (
    <ButtonLink href="/admin/orders/new" variant="quiet" icon="phone">
      {words.newOrder}
    </ButtonLink>
  );
  return (
    <EmptyState title={words.emptyDay} action={enter}>
      {words.emptyDayText}
    </EmptyState>
  );
}
