import { safeBack } from "@/lib/back";

/** Chooses light, dark or the device's own look without JavaScript: `/theme?to=dark`. */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams;
  const to = query.get("to");
  const cookie = to === "light" || to === "dark" ? `theme=${to}; Max-Age=31536000` : "theme=; Max-Age=0";
  const { headers } = request;
  return new Response(null, {
    status: 303,
    headers: {
      Location: safeBack(
        query.get("back"),
        headers.get("referer"),
        headers.get("x-forwarded-host") ?? headers.get("host"),
      ),
      "Set-Cookie": `${cookie}; Path=/; SameSite=Lax`,
      "Cache-Control": "no-store",
    },
  });
}
