import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderForm } from "@/components/order/order-form";
import { PageHeader } from "@/components/ui/page-header";
import { publicActor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { findService } from "@/lib/catalog/queries";
import { servedAreas } from "@/lib/catalog/queries-area";
import { fill } from "@/lib/i18n/fill";
import { duration, money } from "@/lib/i18n/format";
import { named } from "@/lib/i18n/named";
import { getWords } from "@/lib/i18n/request";
import { customersGetMail } from "@/lib/notify/queries-rules";
import { calendarFrom } from "@/lib/orders/calendar";
import { emptyForm } from "@/lib/orders/form";
import { FORM_DAYS, formState } from "@/lib/orders/queries-form";
import { terms } from "@/lib/orders/terms";
import { Frame } from "../../frame";
import { sendForm } from "./actions";

type Props = { params: Promise<{ service: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ locale, t }, service] = await Promise.all([getWords(), findService(publicActor, (await params).service)]);
  return { title: service && fill(t.orderForm.title, { service: named(service, locale) }) };
}

/** The order form of one service. */
export default async function OrderPage({ params }: Props) {
  const [{ locale, t }, service] = await Promise.all([getWords(), findService(publicActor, (await params).service)]);
  if (!service) notFound();
  const now = new Date();
  const blank = { values: emptyForm, tried: false, key: randomUUID() };
  const [business, areas, mail, initial] = await Promise.all([
    getBusiness(),
    servedAreas(publicActor),
    customersGetMail(),
    formState(publicActor, service, blank, now),
  ]);
  const { slug, nameZh, nameEn, baseAmount, durationMinutes, asapFeeAmount, options, products, pickup } = service;
  const { currency, windowMinutes, zone } = business;
  const price = money(baseAmount, currency, locale);
  const names = areas.map((area) => named(area, locale));
  return (
    <Frame wide>
      <PageHeader
        title={fill(t.orderForm.title, { service: named(service, locale) })}
        lead={fill(t.orderForm.from, { price, duration: duration(durationMinutes, locale) })}
        back={{ href: "/", label: t.orderForm.back }}
      />
      <OrderForm
        action={sendForm.bind(null, slug)}
        initial={initial}
        service={{ slug, nameZh, nameEn, baseAmount, durationMinutes, asapFeeAmount, options, products, pickup }}
        shop={{
          currency,
          windowMinutes,
          mail,
          areas: names.join(locale === "zh" ? "、" : ", "),
          cancelMinutes: terms.parse(business.terms ?? {}).cancelUntilMinutes,
        }}
        calendar={calendarFrom(now, zone, FORM_DAYS, locale)}
        locale={locale}
        words={{
          form: t.orderForm,
          errors: t.fieldErrors,
          refusals: t.refusals,
          requests: t.requests,
          optional: t.common.optional,
        }}
      />
    </Frame>
  );
}
