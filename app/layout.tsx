import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import { type CSSProperties, cache, type ReactNode } from "react";
import { getBusiness } from "@/lib/business/queries";
import { htmlLang } from "@/lib/i18n/locale";
import { getLocale } from "@/lib/i18n/request";
import "./globals.css";

/** Null before the business has been set up, so that the page itself can say so. */
const currentBusiness = cache(() => getBusiness().catch(() => null));

export async function generateMetadata(): Promise<Metadata> {
  const [business, locale] = await Promise.all([currentBusiness(), getLocale()]);
  const name = (locale === "zh" ? business?.nameZh : business?.nameEn) ?? "";
  return {
    title: { default: name, template: `%s · ${name}` },
    icons: { icon: "/icon.svg", apple: "/icon-180.png" },
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfcf9" },
    { media: "(prefers-color-scheme: dark)", color: "#211e19" },
  ],
};

/** Every page: the language, light or dark, the business's hue and its name in the title. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [business, locale, jar] = await Promise.all([currentBusiness(), getLocale(), cookies()]);
  const theme = jar.get("theme")?.value;
  return (
    <html
      lang={htmlLang[locale]}
      data-theme={theme === "light" || theme === "dark" ? theme : undefined}
      style={business ? ({ "--brand-hue": business.brandHue } as CSSProperties) : undefined}
    >
      <body>{children}</body>
    </html>
  );
}
