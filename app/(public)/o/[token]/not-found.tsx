import { FailurePage } from "@/components/shell/failure-page";
import { ButtonLink } from "@/components/ui/button-link";
import { getBusiness } from "@/lib/business/queries";
import { getWords } from "@/lib/i18n/request";

/** A link that leads to no order: most often cut short while it was copied. */
export default async function UnknownLink() {
  const [{ t }, { phone }] = await Promise.all([getWords(), getBusiness()]);
  return (
    <FailurePage title={t.tracking.missingTitle} text={t.tracking.missingText}>
      <ButtonLink href={`tel:${phone}`}>{t.tracking.callUs}</ButtonLink>
      <ButtonLink href="/" variant="quiet">
        {t.common.home}
      </ButtonLink>
    </FailurePage>
  );
}
