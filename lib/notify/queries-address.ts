import type { Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { defaultLocale, parseLocale } from "@/lib/i18n/locale";
import type { Prisma } from "@/prisma/generated/client";
import { waysTo } from "./delivery";
import type { OutsideChannel } from "./policy";
import { messageRules } from "./queries-rules";
import { ownWords } from "./queries-templates";
import type { Letter, Recipient, Sender } from "./senders/sender";
import { saidValues, wordsOf } from "./words";

/** A message on its way outside: to whom, by which ways, in which words. */
export type Addressed = {
  id: string;
  attempts: number;
  recipient: Recipient;
  ways: Sender[];
  letterFor: (channel: OutsideChannel) => Letter;
};

/** The messages of these ids with their addresses and words; without `ways` where nothing leads to the reader. */
export async function addressed(tx: Tx, ids: string[], senders: readonly Sender[], now: Date): Promise<Addressed[]> {
  const rules = await messageRules(tx);
  if (senders.length === 0) return [];
  const rows = await tx.message.findMany({ where: { id: { in: ids } }, select: read });
  const own = await ownWords(tx);
  return rows.map(({ id, attempts, kind, audience, params, order, user, locale }) => {
    const recipient: Recipient = user
      ? { phone: user.worker?.phone || null, email: user.email, wechatId: null, devices: user.devices }
      : {
          phone: order?.phone ?? null,
          email: order?.email ?? null,
          wechatId: order?.customer.wechatId ?? null,
          devices: [],
        };
    const ways = waysTo(audience, kind, rules).flatMap((way) => senders.find(({ channel }) => channel === way) ?? []);
    const language = parseLocale(locale) ?? defaultLocale;
    const message = { kind, params, serviceNames: order?.service ?? null };
    return {
      id,
      attempts,
      recipient,
      ways: ways.filter((way) => way.reaches(recipient)),
      letterFor: (channel): Letter => {
        const said = wordsOf(message, language, rules.zone, now, own(kind, channel, language));
        const url = new URL(pathTo(audience, order), shopUrl()).href;
        const values = { ...saidValues(message, language, rules.zone, now), ...said, url };
        return { id, kind, locale: language, ...said, values, url };
      },
    };
  });
}

const shopUrl = () => env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;

function pathTo(audience: "customer" | "worker" | "manager", order: { id: string; token: string } | null): string {
  if (audience === "customer") return order ? `/o/${order.token}` : "/";
  if (audience === "worker") return order ? `/staff/jobs/${order.id}` : "/staff/inbox";
  return order ? `/admin/orders/${order.id}` : "/admin/inbox";
}

const read = {
  id: true,
  attempts: true,
  kind: true,
  audience: true,
  params: true,
  locale: true,
  order: {
    select: {
      id: true,
      token: true,
      phone: true,
      email: true,
      customer: { select: { wechatId: true } },
      service: { select: { nameZh: true, nameEn: true } },
    },
  },
  user: {
    select: {
      email: true,
      worker: { select: { phone: true } },
      devices: { select: { endpoint: true, p256dh: true, auth: true } },
    },
  },
} satisfies Prisma.MessageSelect;
