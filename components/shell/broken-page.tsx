"use client";

import { buttonLook } from "@/components/ui/button-look";
import { failure as en } from "@/lib/i18n/messages/en/failure";
import { failure as zh } from "@/lib/i18n/messages/zh/failure";
import { FailurePage } from "./failure-page";

/** What is shown when a page threw; runs in the browser, so the language is read there. */
export function BrokenPage({ again }: { again: () => void }) {
  const words = typeof document !== "undefined" && inEnglish(document) ? en : zh;
  return (
    <FailurePage title={words.brokenTitle} text={words.brokenText}>
      <button type="button" className={buttonLook({})} onClick={again}>
        {words.retry}
      </button>
      <a href="/" className={buttonLook({ variant: "quiet" })}>
        {words.home}
      </a>
    </FailurePage>
  );
}

/** A page that lost its root layout has only the cookie left. */
const inEnglish = (page: Document): boolean =>
  page.documentElement.lang === "en" || /(?:^|; )lang=en/.test(page.cookie);
