import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import type { EngineKind } from "@/lib/automation/engine";
import type { Messages } from "@/lib/i18n/messages";

/** Says so when the runs are another server's, or when the engine does not answer. */
export function EngineNotice({ engine, t }: { engine: EngineKind; t: Messages }) {
  const words = t.automation;
  if (engine.kind === "embedded") return null;
  if (engine.kind === "away") {
    return (
      <Notice tone="warn" title={words.awayTitle} live>
        {words.awayText}
      </Notice>
    );
  }
  return (
    <Notice
      title={words.externalTitle}
      action={
        <ButtonLink href={engine.url} icon="external">
          {words.externalOpen}
        </ButtonLink>
      }
    >
      {words.externalText}
    </Notice>
  );
}
