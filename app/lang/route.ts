import { safeBack } from "@/lib/back";
import { defaultLocale, localeCookie, parseLocale } from "@/lib/i18n/locale";

/** Chooses a language without JavaScript: `/lang?to=en&back=/path`; back is the referring page when left out. */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams;
  const locale = parseLocale(query.get("to")) ?? defaultLocale;
  const { headers } = request;
  return new Response(null, {
    status: 303,
    headers: {
      Location: safeBack(
        query.get("back"),
        headers.get("referer"),
        headers.get("x-forwarded-host") ?? headers.get("host"),
      ),
      "Set-Cookie": `${localeCookie}=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`,
      "Cache-Control": "no-store",
    },
  });
}
