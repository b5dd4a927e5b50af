"use client";

import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { failure as en } from "@/lib/i18n/messages/en/failure";
import { failure as zh } from "@/lib/i18n/messages/zh/failure";
import { FailurePage } from "./failure-page";

/** What is shown when a page threw; runs in the browser, so the language is read there. */
export function BrokenPage({ again }: { again: () => void }) {
  const words = typeof document !== "undefined" && inEnglish(document) ? en : zh;
  return (
    <FailurePage title={words.brokenTitle} text={words.brokenText}>
      <Button onClick={again}>{words.retry}</Button>
      <ButtonLink href="/" variant="quiet">
        {words.home}
      </ButtonLink>
    </FailurePage>
  );
}

/** A page that lost its root layout has only the cookie left. */
const inEnglish = (page: Document): boolean =>
  page.documentElement.lang === "en" || /(?:^|; )lang=en/.test(page.cookie);
