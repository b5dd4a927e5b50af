import { getBusiness } from "@/lib/business/queries";
import { env } from "@/lib/env";
import { named } from "@/lib/i18n/named";
import { calendarFile } from "@/lib/orders/ics";
import { openLink } from "../link";

/** The visit as an entry for the customer's own calendar. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const [{ order, reading, href }, business] = await Promise.all([openLink(token), getBusiness()]);
  const file = calendarFile({
    code: order.code,
    title: `${named(business, reading.locale)} ${named(order.service, reading.locale)}`,
    ...order.window,
    url: new URL(href, env.PUBLIC_URL ?? request.url).href,
    now: reading.now,
  });
  return new Response(file, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="${order.code}.ics"`,
      "cache-control": "no-store",
    },
  });
}
