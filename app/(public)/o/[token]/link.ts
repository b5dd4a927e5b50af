import { notFound } from "next/navigation";
import { cache } from "react";
import { actorOfLink } from "@/lib/auth/link";
import { getBusiness } from "@/lib/business/queries";
import { getWords } from "@/lib/i18n/request";
import { trackOrder } from "@/lib/orders/queries-track";

/** Pages of an order are for the holder of its link: no index, and the address is told to no other site. */
export const linkMetadata = { robots: { index: false, follow: false }, referrer: "same-origin" } as const;

/** The holder of the link; a token that is none is not found. */
export async function holderOf(token: string) {
  return (await actorOfLink(token)) ?? notFound();
}

/** All that a page of an order shows: the order, the reader's words, the clock it is read by. Once per request. */
export const openLink = cache(async (token: string) => {
  const now = new Date();
  const [actor, { locale, t }, business] = await Promise.all([holderOf(token), getWords(), getBusiness()]);
  const order = (await trackOrder(actor, actor.orderId, now)) ?? notFound();
  const { phone, zone } = business;
  return { actor, order, t, phone, href: `/o/${token}`, reading: { locale, zone, now } };
});
