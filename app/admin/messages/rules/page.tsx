import { MessageRulesForm } from "@/components/admin/message-rules-form";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { messageSettings } from "@/lib/notify/queries-rules";
import { office, titled } from "../../office";
import { save } from "./actions";

export const generateMetadata = titled((t) => t.messageRules.title);

/** When people are told, when they are left in peace, and by which way. */
export default async function MessageRulesPage() {
  const { actor, t } = await office("/admin/messages/rules", "settings");
  const { policy, setUp } = await messageSettings(actor);
  const words = t.messageRules;
  return (
    <div className="max-w-4xl">
      <PageHeader title={words.title} lead={words.lead} back={{ href: "/admin/messages", label: words.back }} />
      <MessageRulesForm save={may(actor, "settings", "edit") ? save : null} policy={policy} setUp={setUp} t={t} />
    </div>
  );
}
