import { FailurePage } from "@/components/shell/failure-page";
import { ButtonLink } from "@/components/ui/button-link";
import { getWords } from "@/lib/i18n/request";

/** Not there, somebody else's, or no longer yours: all look the same. */
export default async function JobNotFound() {
  const { jobs } = (await getWords()).t;
  return (
    <FailurePage title={jobs.goneTitle} text={jobs.gone}>
      <ButtonLink href="/staff">{jobs.toList}</ButtonLink>
    </FailurePage>
  );
}
