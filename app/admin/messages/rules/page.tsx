import { messageRuleNames, messageRuleValue } from "@/components/admin/message-rule-names";
import { MessageRulesForm } from "@/components/admin/message-rules-form";
import { RuleChanges } from "@/components/admin/rule-changes";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { ruleChanges } from "@/lib/business/queries-changes";
import { messageSettings } from "@/lib/notify/queries-rules";
import { office, titled } from "../../office";
import { save } from "./actions";

export const generateMetadata = titled((t) => t.messageRules.title);

/** When people are told, when they are left in peace, and by which way. */
export default async function MessageRulesPage() {
  const { actor, t, reading } = await office("/admin/messages/rules", "settings");
  const [{ policy, setUp }, changes] = await Promise.all([messageSettings(actor), ruleChanges(actor, "messages")]);
  const words = t.messageRules;
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title={words.title} lead={words.lead} back={{ href: "/admin/messages", label: words.back }} />
      <MessageRulesForm save={may(actor, "settings", "edit") ? save : null} policy={policy} setUp={setUp} t={t} />
      <Card title={t.dispatchAdmin.changes} id="changes">
        <RuleChanges
          changes={changes}
          names={messageRuleNames(t)}
          say={(name, value) => messageRuleValue(name, value, t)}
          reading={reading}
          t={t}
        />
      </Card>
    </div>
  );
}
