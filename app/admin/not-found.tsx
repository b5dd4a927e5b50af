import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { getWords } from "@/lib/i18n/request";

/** What is not there, or not this person's to see, inside the frame of the office. */
export default async function OfficeNotFound() {
  const { t } = await getWords();
  return (
    <EmptyState
      icon="search"
      title={t.failure.missingTitle}
      action={<ButtonLink href="/admin">{t.board.title}</ButtonLink>}
    >
      {t.failure.missingText}
    </EmptyState>
  );
}
