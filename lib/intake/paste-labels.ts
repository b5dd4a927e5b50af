import { startsWithSurname } from "./names";

/** What a label in a pasted message announces. */
export type LabelField = "name" | "phone" | "address" | "area" | "time" | "service" | "note";

const CHINESE: Record<LabelField, string> = {
  name: "收货人姓名|收件人姓名|联系人姓名|客户姓名|收货人|收件人|联系人|订货人|姓名|名字|称呼|客户|顾客",
  phone: "联系电话|手机号码|电话号码|联系方式|手机号|电话|手机|号码",
  address: "详细地址|收货地址|收件地址|服务地址|上门地址|家庭地址|送货地址|联系地址|地址|住址|位置",
  area: "所在地区|所在区域|地区|省市区|区域",
  time: "预约时间|上门时间|服务时间|送达时间|配送时间|时间|日期",
  service: "服务项目|服务内容|服务类型|项目|服务|需求",
  note: "备注信息|备注|留言|说明|附言",
};
const ENGLISH: Record<LabelField, string> = {
  name: "name|contact|customer|recipient",
  phone: "phone number|phone|mobile|tel",
  address: "address",
  area: "area|district",
  time: "time|date|when",
  service: "service",
  note: "notes?|remarks?|comments?",
};
const FIELDS = Object.keys(CHINESE) as LabelField[];
const FIELD_OF = FIELDS.map((field) => ({
  field,
  pattern: new RegExp(`^(?:${CHINESE[field]}|${ENGLISH[field]})$`, "i"),
}));
const LABEL = new RegExp(
  `(${Object.values(CHINESE).join("|")})(\\s*(?:[:=]|是|为)\\s*|[ \\n]+)?|(?<![\\p{L}\\d])(${Object.values(ENGLISH).join("|")})\\s*[:=]\\s*`,
  "giu",
);

export type LabelledText = { labelled: { field: LabelField; text: string }[]; free: string };

/**
 * Takes the labelled parts (姓名:, 电话:, 地址 , 联系人张三 ...) out of a tidied text. A labelled part ends at the next label
 * or the end of its line; a label alone on its line speaks for the next one. `free` is what no label claims.
 */
export function splitLabels(text: string): LabelledText {
  const marks = [...text.matchAll(LABEL)].flatMap((match) => {
    const field = FIELD_OF.find(({ pattern }) => pattern.test(match[1] ?? match[3] ?? ""))?.field;
    const to = match.index + match[0].length;
    return field && (match[3] || isLabel(text, match, field, to)) ? [{ field, from: match.index, to }] : [];
  });
  const labelled: LabelledText["labelled"] = [];
  const free: string[] = [text.slice(0, marks[0]?.from ?? text.length)];
  marks.forEach(({ field, to }, at) => {
    const body = text.slice(to, marks[at + 1]?.from ?? text.length).replace(/^\n+/, "");
    const line = body.split("\n", 1)[0] ?? "";
    const value = line.replace(/^[\s,;。]+|[\s,;。、]+$/g, "");
    if (value) labelled.push({ field, text: value });
    free.push(body.slice(line.length));
  });
  return { labelled, free: free.join("\n").trim() };
}

/** A Chinese label needs a colon; or free room before it and a blank, a number (电话138...) or a surname (联系人张三) after. */
function isLabel(text: string, match: RegExpExecArray, field: LabelField, to: number): boolean {
  const after = match[2] ?? "";
  if (/[:=]/.test(after)) return true;
  if (field === "phone" && after === "") return /^\+?\d{3}/.test(text.slice(to, to + 4));
  if (/\p{L}|\d/u.test(text[match.index - 1] ?? "")) return field === "address" && after !== "" && /\S/.test(after);
  if (after !== "") return true;
  return field === "name" && startsWithSurname(text.slice(to, to + 2));
}
