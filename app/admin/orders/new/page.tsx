import { PhoneOrder } from "@/components/admin/phone-order";
import { PageHeader } from "@/components/ui/page-header";
import { listServices } from "@/lib/catalog/queries";
import { servedAreas } from "@/lib/catalog/queries-area";
import { named } from "@/lib/i18n/named";
import { customersGetMail } from "@/lib/notify/queries-rules";
import { calendarFrom } from "@/lib/orders/calendar";
import { FORM_DAYS } from "@/lib/orders/queries-form";
import { terms } from "@/lib/orders/terms";
import { office, titled } from "../../office";
import { place, start } from "./actions";

export const generateMetadata = titled((t) => t.admin.phoneOrder.title);

/** An order typed in while the customer is on the line; the same form and the same command as the website's. */
export default async function PhoneOrderPage() {
  const { actor, t, locale, business, reading } = await office("/admin/orders/new", "orders", "create");
  const [services, areas, mail] = await Promise.all([listServices(actor), servedAreas(actor), customersGetMail()]);
  const names = areas.map((area) => named(area, locale));
  const shop = {
    currency: business.currency,
    windowMinutes: business.windowMinutes,
    mail,
    areas: names.join(locale === "zh" ? "、" : ", "),
    cancelMinutes: terms.parse(business.terms ?? {}).cancelUntilMinutes,
  };
  const forms = services.map(
    ({ slug, nameZh, nameEn, baseAmount, durationMinutes, asapFeeAmount, options, products, pickup }) => ({
      ...{ slug, nameZh, nameEn, baseAmount, durationMinutes, asapFeeAmount, options, products, pickup },
    }),
  );
  const words = t.admin.phoneOrder;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} back={{ href: "/admin/orders", label: t.orderDetail.back }} />
      <PhoneOrder
        start={start}
        place={place}
        services={forms}
        shop={shop}
        calendar={calendarFrom(reading.now, business.zone, FORM_DAYS, locale)}
        locale={locale}
        phone={words}
        words={{
          form: t.orderForm,
          errors: t.fieldErrors,
          refusals: t.refusals,
          requests: t.requests,
          optional: t.common.optional,
        }}
      />
    </>
  );
}
