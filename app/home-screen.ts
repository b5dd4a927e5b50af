import type { MetadataRoute } from "next";
import { getBusiness } from "@/lib/business/queries";
import { htmlLang } from "@/lib/i18n/locale";
import { getLocale } from "@/lib/i18n/request";

/**
 * What a phone needs to put the shop on its home screen, under the business's own name.
 * @param start where it opens; each start is an app of its own
 */
export async function homeScreen(start: "/" | "/staff" | "/admin"): Promise<MetadataRoute.Manifest> {
  const [business, locale] = await Promise.all([getBusiness(), getLocale()]);
  const name = locale === "zh" ? business.nameZh : business.nameEn;
  return {
    id: start,
    name,
    short_name: name,
    lang: htmlLang[locale],
    start_url: start,
    scope: "/",
    display: "standalone",
    background_color: "#f8f3ec",
    theme_color: "#fdfcf9",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-mask-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
