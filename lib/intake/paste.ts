import { checkAddress } from "./address";
import { tokens } from "./paste-address";
import {
  guessName,
  takeAddress,
  takeLabelledAddress,
  takeLabelledName,
  takeName,
  takePhone,
  takeService,
  takeTime,
  unglue,
} from "./paste-fields";
import { type LabelField, splitLabels } from "./paste-labels";
import { guessService, type NamedService } from "./paste-service";
import { tidy } from "./text";

export type PasteOptions = { country: string; homeCity?: string; zone: string; now: Date; services: NamedService[] };
export type PasteField = "name" | "phone" | "address" | "window" | "service";
/** Why a field needs a look: a code of phones, addresses or spoken times, or name_missing, name_guess, several_phones, time_missing, service_missing, service_guess. */
export type PasteDoubt = { field: PasteField; reason: string };

/** A pasted message as fields of the order form. `phone` is the number as written, digits only (`转1234` for an extension). */
export type Pasted = {
  name?: string;
  phone?: string;
  address?: string;
  window?: { start: Date; end: Date };
  asap?: true;
  serviceSlug?: string;
  note?: string;
  doubts: PasteDoubt[];
};

const LONGEST = 2000;
/** Parts beyond these are note: no message of a customer has so many. */
const MOST_TOKENS = 80;
/** Nothing but courtesy and filling: no note. */
const POLITE =
  /^(?:您好|你好|麻烦|谢谢|感谢|多谢|辛苦|请|帮|忙|我|们|你|想|要|需|预约|预定|约|下单|订|个|一下|来|上门|过来|服务|的|话|方便|可以|吗|了|哦|啊|呢|电话|手机|地址|联系人|联系|hello|hi|please|thanks|thank you|my number is|i need|i want|a|an|on|at|is|and|[\s:/~·-])+$/i;

/**
 * Reads a pasted message ("张三 13812345678 广州市天河区体育西路103号 明天下午两点 通下水") into the fields of an order, in
 * any order of parts, labelled or not. Invents nothing: every value stands in the text. What fits no field becomes the
 * note. `doubts` names each field that is missing or that a person should look at. Never throws; reads 2,000 characters.
 */
export function readPasted(text: string, options: PasteOptions): Pasted {
  const { country, homeCity, services } = options;
  const { labelled, free } = splitLabels(tidy(text.slice(0, 2 * LONGEST)).slice(0, LONGEST));
  const said = (...fields: LabelField[]) =>
    fields.flatMap((field) => labelled.flatMap((part) => (part.field === field ? [part.text] : []))).join(" ");

  const phone = takePhone([said("name"), said("area", "address"), said("phone"), free].join("\n"), country);
  const [nameLine = "", addressLine = "", ...others] = phone.rest.split("\n");
  const ownName = takeLabelledName(nameLine);
  const ownAddress = takeLabelledAddress(addressLine, homeCity, options);
  const time = takeTime(said("time"), [ownName.rest, ownAddress.rest, ...others].join("\n"), options);
  const service = takeService(said("service"), time.rest, services);

  const all = tokens(service.rest);
  const loose = all.slice(0, MOST_TOKENS).flatMap((token) => unglue(token, homeCity));
  const named = ownName.name ? { name: ownName.name, rest: loose } : takeName(loose, homeCity);
  const placed = ownAddress.address ? { ...ownAddress, rest: named.rest } : takeAddress(named.rest, homeCity);
  const name = named.name ?? guessName(placed.rest);
  const left = [...placed.rest, ...all.slice(MOST_TOKENS)]
    .filter((token) => token !== name?.token && !POLITE.test(token.text))
    .map(({ text }) => text);
  const slug =
    service.slug ??
    left
      .slice(0, MOST_TOKENS)
      .map((phrase) => guessService(phrase, services))
      .find(Boolean);
  const note = [said("note"), ...left, ...phone.others].filter(Boolean).join(" ");

  const address = checkAddress(placed.address, { country, ...(homeCity && { homeCity }) });
  const doubts: [PasteField, string | undefined | false][] = [
    ["name", !name ? "name_missing" : !name.sure && "name_guess"],
    ["phone", phone.reason],
    ...(address.ok ? address.doubts : [address.reason]).map((reason): [PasteField, string] => ["address", reason]),
    ...(time.time?.doubts ?? ["time_missing"]).map((reason): [PasteField, string] => ["window", reason]),
    ["service", !slug ? "service_missing" : !service.sure && "service_guess"],
  ];
  return {
    ...(name && { name: name.name }),
    ...(phone.phone && { phone: phone.phone }),
    ...(placed.address && { address: placed.address }),
    ...(time.time?.kind === "asap" && { asap: true as const }),
    ...(time.time?.kind === "window" && { window: { start: time.time.start, end: time.time.end } }),
    ...(slug && { serviceSlug: slug }),
    ...(note && { note }),
    doubts: doubts.flatMap(([field, reason]) => (reason ? [{ field, reason }] : [])),
  };
}
