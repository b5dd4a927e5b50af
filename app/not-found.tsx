import { FailurePage } from "@/components/shell/failure-page";
import { ButtonLink } from "@/components/ui/button-link";
import { getWords } from "@/lib/i18n/request";

export default async function NotFound() {
  const { t } = await getWords();
  return (
    <FailurePage title={t.failure.missingTitle} text={t.failure.missingText}>
      <ButtonLink href="/">{t.failure.home}</ButtonLink>
    </FailurePage>
  );
}
