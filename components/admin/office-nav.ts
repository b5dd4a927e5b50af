import type { NavItem } from "@/components/shell/bottom-tabs";
import type { StaffActor } from "@/lib/auth/actor";
import { type Module, may } from "@/lib/auth/permissions";
import type { Messages } from "@/lib/i18n/messages";

type Counts = { escalations: number; complaints: number; inbox: number };

/** The places of the office that a person may go to, the daily ones first. */
export function officeNav(actor: StaffActor, counts: Counts, words: Messages["admin"]["nav"]): NavItem[] {
  const places: (NavItem & { module: Module | null })[] = [
    { href: "/admin", label: words.board, icon: "board", exact: true, module: "board" },
    { href: "/admin/orders", label: words.orders, icon: "slip", module: "orders" },
    {
      href: "/admin/escalations",
      label: words.escalations,
      icon: "alert",
      count: counts.escalations,
      module: "orders",
    },
    {
      href: "/admin/complaints",
      label: words.complaints,
      icon: "chat",
      count: counts.complaints,
      module: "complaints",
    },
    { href: "/admin/inbox", label: words.inbox, icon: "bell", count: counts.inbox, module: null },
    { href: "/admin/messages", label: words.outbox, icon: "upload", module: "orders" },
    { href: "/admin/reports", label: words.reports, icon: "chart", module: "reports" },
    { href: "/admin/dispatch", label: words.dispatch, icon: "scooter", module: "dispatch" },
    { href: "/admin/staff", label: words.staff, icon: "users", module: "staff" },
    { href: "/admin/services", label: words.services, icon: "list", module: "services" },
    { href: "/admin/stock", label: words.stock, icon: "box", module: "stock" },
    { href: "/admin/areas", label: words.areas, icon: "map", module: "areas" },
    { href: "/admin/keys", label: words.keys, icon: "lock", module: "api_keys" },
    { href: "/admin/automation", label: words.automation, icon: "bolt", module: "automation" },
  ];
  return places
    .filter(({ module }) => module === null || may(actor, module, "view"))
    .map(({ module: _, ...item }) => item);
}
