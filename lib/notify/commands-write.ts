import type { Tx } from "@/lib/db";
import { waysTo } from "./delivery";
import { standingKinds } from "./kinds";
import type { MessageOrder } from "./messages";
import type { Wanted } from "./plan";
import type { MessageRules } from "./queries-rules";

/** A message about an order, wanted since `now`. */
export type Entry = { wanted: Wanted; order: Pick<MessageOrder, "id" | "locale" | "workerId" | "mateIds">; now: Date };

/**
 * An order whose planned messages are only those of the entries from now on. `ended`: not even news that is late.
 * `newsStays`: only its reminders are made anew.
 */
export type Replanned = { orderId: string; now: Date; ended: boolean; newsStays?: boolean };

/**
 * Writes messages, a row per reader, and cancels planned ones of replanned orders that are not among them: in one
 * statement, since every change of every order passes here. A row whose time has come is in the inbox by being
 * written, and sent with that unless a way outside leads to its reader. Standing messages are moved to their new time, and live again if they had been cancelled by a change;
 * what somebody cancelled by hand stays so. Due ones that are not there are not made.
 */
export async function write(
  tx: Tx,
  rules: MessageRules,
  entries: readonly Entry[],
  replanned: readonly Replanned[] = [],
): Promise<void> {
  if (entries.length === 0 && replanned.length === 0) return;
  const rows = entries.map(({ wanted, order, now }) => {
    const ways = waysTo(wanted.audience, wanted.kind, rules);
    const rings = { push: ways.includes("push"), outside: ways.some((way) => way !== "push") };
    return {
      ...wanted,
      ...rings,
      orderId: order.id,
      locale: order.locale,
      holder: order.workerId,
      mates: order.mateIds,
      now,
    };
  });
  await tx.$executeRaw`
    WITH wanted AS MATERIALIZED (
      SELECT m.*, reader.id AS "userId", reader.language,
        CASE WHEN m.audience = 'worker' OR w.id IS NULL THEN m.params
          ELSE m.params || jsonb_build_object('workerName', w."shortName" || coalesce((
            SELECT CASE reader.language WHEN 'en' THEN ' with ' ELSE '、' END || string_agg(x."shortName",
              CASE reader.language WHEN 'en' THEN ', ' ELSE '、' END ORDER BY array_position(m.mates, x.id))
            FROM "Worker" x WHERE x.id = ANY(m.mates)), '')) END AS said,
        concat_ws(':', m.kind, m."orderId", coalesce(reader.id::text, 'customer'), m.occasion) AS key,
        m."sendAt" > m.now OR m.outside
          OR (m.push AND EXISTS (SELECT 1 FROM "PushDevice" d WHERE d."userId" = reader.id)) AS waits
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS m("orderId" uuid, kind text, audience text,
        "workerId" uuid, role text, holder uuid, mates uuid[], locale text, params jsonb, now timestamptz, "sendAt" timestamptz,
        until timestamptz, occasion text, standing boolean, push boolean, outside boolean)
      LEFT JOIN "Worker" w ON w.id = m.holder
      CROSS JOIN LATERAL (
        SELECT NULL::uuid, m.locale WHERE m.audience = 'customer'
        UNION ALL
        SELECT u.id, u.locale FROM "Worker" asked JOIN "User" u ON u.id = asked."userId"
          WHERE m.audience = 'worker' AND asked.id = m."workerId"
        UNION ALL
        SELECT u.id, u.locale FROM "User" u
          WHERE m.audience = 'manager' AND u.role IN ('manager', 'owner') AND u.active
            AND (m.role IS NULL OR u.role::text = m.role OR NOT EXISTS (
              SELECT 1 FROM "User" other WHERE other.role::text = m.role AND other.active))
      ) AS reader(id, language)),
    gone AS (
      UPDATE "Message" old SET status = 'cancelled', "tryAt" = NULL, error = NULL
      FROM jsonb_to_recordset(${JSON.stringify(replanned)}::jsonb) AS c("orderId" uuid, now timestamptz, ended boolean,
        "newsStays" boolean)
      WHERE old."orderId" = c."orderId" AND old.status = 'planned'
        AND (c.ended OR (c."newsStays" IS NOT TRUE AND old."sendAt" > c.now) OR old.kind = ANY(${standingKinds}))
        AND NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.key = old."dedupeKey")),
    written AS (
      INSERT INTO "Message" AS old (id, "orderId", kind, audience, "userId", locale, params, status, "sendAt", "sentAt",
        "tryAt", until, "createdAt", "dedupeKey")
      SELECT gen_random_uuid(), "orderId", kind, audience::"Audience", "userId", language, said,
        CASE WHEN waits THEN 'planned' ELSE 'sent' END::"MessageStatus", "sendAt",
        CASE WHEN NOT waits THEN "sendAt" END, CASE WHEN waits THEN "sendAt" END,
        until, now, key
      FROM wanted WHERE NOT standing OR "sendAt" > now
      ON CONFLICT ("dedupeKey") DO UPDATE SET status = 'planned', "sendAt" = excluded."sendAt", until = excluded.until,
        params = excluded.params, locale = excluded.locale,
        attempts = CASE WHEN old.status = 'planned' THEN old.attempts ELSE 0 END,
        "tryAt" = CASE WHEN old.status = 'planned' AND old."sendAt" = excluded."sendAt" THEN old."tryAt"
          ELSE excluded."tryAt" END
      WHERE excluded.kind = ANY(${standingKinds})
        AND (old.status = 'planned' OR (old.status = 'cancelled' AND old.error IS NULL))
      RETURNING status)
    SELECT pg_notify('messages', '') FROM written WHERE status = 'planned' LIMIT 1`;
}
