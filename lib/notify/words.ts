import { fill } from "@/lib/i18n/fill";
import { clock, type Reading, windowText } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { type Messages, messages } from "@/lib/i18n/messages";
import { told } from "@/lib/orders/arrival";
import type { MessageKind } from "./kinds";
import type { Words } from "./template";

/** A written message as it is kept: its kind, its values (times as ISO instants), and the service it is about. */
export type KeptMessage = {
  kind: MessageKind | (string & {});
  params: unknown;
  serviceNames: { nameZh: string; nameEn: string } | null;
};

/** The owner's own words of a kind for a way (`inbox` for the pages), or null where the built-in ones stand. */
export type OwnWords = (kind: string, channel: string, locale: Locale) => Words | null;

/**
 * The words of a message in the reader's language, times in the business's zone and as seen from `now`.
 * `own`: the owner's words instead of the built-in ones. A value that the message lacks is said vaguely ("服务人员", "很快"); a kind without words becomes a bare title.
 */
export function wordsOf(
  { kind, params, serviceNames }: KeptMessage,
  locale: Locale,
  zone: string,
  now: Date,
  own?: Words | null,
): Words {
  const t = messages(locale);
  const { values, ...kinds } = t.notify;
  const words = own ?? kinds[kind as MessageKind] ?? { title: values.other, body: "{code}" };
  const said = saidValues({ params, serviceNames }, locale, zone, now);
  return { title: fill(words.title, said).trim(), body: fill(words.body, said).trim() };
}

/** What stands for each placeholder of a message, in words. */
export function saidValues(
  { params, serviceNames }: Pick<KeptMessage, "params" | "serviceNames">,
  locale: Locale,
  zone: string,
  now: Date,
): Record<string, string> {
  return say(readParams(params), { locale, zone, now }, messages(locale), serviceNames);
}

function say(
  params: Record<string, string>,
  reading: Reading,
  { notify: { values }, tracking, jobs, dispatch }: Messages,
  names: KeptMessage["serviceNames"],
): Record<string, string> {
  const start = instant(params.windowStart);
  const end = instant(params.windowEnd);
  const reasons: Record<string, string> = { ...tracking.reasons, ...jobs.reasons, ...dispatch.escalations };
  const { reason, refund } = params;
  return {
    code: params.code ?? "",
    rating: params.rating ?? "",
    service: (names && (reading.locale === "zh" ? names.nameZh : names.nameEn)) || values.service,
    worker: params.workerName || values.worker,
    window: params.asap || !start || !end ? values.asap : windowText({ start, end }, reading),
    arrival: saidArrival(params, reading, values),
    refund: refund ? fill(values.refund, { refund: refund.replace(/[。.]+$/, "") }) : "",
    reason: reason ? fill(values.reason, { reason: reasons[reason] ?? reason }) : "",
  };
}

/** As a range where there is one, else about when, else soon. */
function saidArrival(params: Record<string, string>, { zone }: Reading, values: Messages["notify"]["values"]): string {
  const [at, from, to] = [params.arrivalAt, params.arrivalFrom, params.arrivalTo].map(instant);
  if (from && to) {
    const { start, end } = told(from, to);
    return fill(values.arrivalRange, { start: clock(start, zone), end: clock(end, zone) });
  }
  return at ? fill(values.arrival, { time: clock(at, zone) }) : values.arrivalSoon;
}

function readParams(params: unknown): Record<string, string> {
  if (typeof params !== "object" || params === null) return {};
  return Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
}

function instant(text: string | undefined): Date | null {
  const at = text ? new Date(text) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}
