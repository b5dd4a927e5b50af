import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import type { Messages } from "@/lib/i18n/messages";

/** A business without areas: there is nothing to draw a map of yet. */
export function MapEmpty({ actor, words }: { actor: Actor; words: Messages["map"] }) {
  const add = may(actor, "areas", "edit") && <ButtonLink href="/admin/areas">{words.addArea}</ButtonLink>;
  return (
    <EmptyState icon="map" title={words.emptyTitle} action={add}>
      {words.emptyText}
    </EmptyState>
  );
}
