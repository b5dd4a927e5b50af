import { Tabs } from "@/components/ui/tabs";
import type { Messages } from "@/lib/i18n/messages";

/** The pages of the stock: what lies where, what is sold, from where it ships. */
export function StockTabs({ current, words }: { current: "counts" | "products" | "places"; words: Messages["goods"] }) {
  const tab = (name: "counts" | "products" | "places", href: string) => ({
    href,
    label: words[name],
    current: name === current,
  });
  return (
    <Tabs
      label={words.tabs}
      items={[
        tab("counts", "/admin/stock"),
        tab("products", "/admin/stock/products"),
        tab("places", "/admin/stock/places"),
      ]}
    />
  );
}
