import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { findSpokenTime } from "./spoken-time";

const zone = "Asia/Shanghai";
/** A Wednesday afternoon. */
const now = DateTime.fromISO("2025-12-03T15:20", { zone }).toJSDate();

const read = (text: string, at = now, where = zone) => {
  const time = findSpokenTime(text, { now: at, zone: where });
  if (!time) return "none";
  const show = (date: Date, format: string) => DateTime.fromJSDate(date, { zone: where }).toFormat(format);
  const said = time.kind === "asap" ? "asap" : `${show(time.start, "MM-dd HH:mm")} ${show(time.end, "HH:mm")}`;
  return [said, ...time.doubts].join(" ");
};

describe("findSpokenTime", () => {
  it.each([
    ["明天下午两点", "12-04 14:00 16:00"],
    ["后天上午9点到11点", "12-05 09:00 11:00"],
    ["周六下午", "12-06 13:00 18:00"],
    ["下周三 14:30", "12-10 14:30 16:30"],
    ["今晚7点半", "12-03 19:30 21:30"],
    ["12月5号上午", "12-05 09:00 12:00"],
    ["12月6号（周六）下午2点-4点", "12-06 14:00 16:00"],
    ["十二月二十五日上午十点一刻", "12-25 10:15 12:15"],
    ["2025-12-06 09:30-11:00", "12-06 09:30 11:00"],
    ["12/5 下午", "12-05 13:00 18:00"],
    ["1月3号下午", "01-03 13:00 18:00"],
    ["明早八点", "12-04 08:00 10:00"],
    ["周日全天", "12-07 08:00 20:00"],
    ["下周一上午", "12-08 09:00 12:00"],
    ["明天上午10点到下午2点", "12-04 10:00 14:00"],
    ["明天10-12", "12-04 10:00 12:00"],
    ["明天下午5点前", "12-04 08:00 17:00"],
    ["明天下午三点以后", "12-04 15:00 20:00"],
    ["後天下午兩點", "12-05 14:00 16:00"],
    ["大后天中午12点", "12-06 12:00 14:00"],
    ["明天晚上12点", "12-05 00:00 02:00"],
    ["两小时后", "12-03 17:20 19:20"],
    ["一个半小时内", "12-03 16:50 18:50"],
    ["tomorrow 2pm", "12-04 14:00 16:00"],
    ["2pm tomorrow", "12-04 14:00 16:00"],
    ["Saturday 10-12", "12-06 10:00 12:00"],
    ["next Monday morning", "12-08 09:00 12:00"],
    ["tomorrow between 2 and 4 pm", "12-04 14:00 16:00"],
    ["Friday 10-2pm", "12-05 10:00 14:00"],
    ["Dec 6 at 3pm", "12-06 15:00 17:00"],
    ["8 in the evening tomorrow", "12-04 20:00 22:00"],
    ["in 2 hours", "12-03 17:20 19:20"],
    ["tonight at 8", "12-03 20:00 22:00"],
  ])("%s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(["尽快", "现在", "马上过来", "今天尽快", "ASAP", "right now"])("%s is at once", (text) => {
    expect(read(text)).toBe("asap");
  });

  it.each([
    ["明天2点", "12-04 14:00 16:00 time_no_ampm"],
    ["明天9点", "12-04 09:00 11:00 time_no_ampm"],
    ["今天7点", "12-03 19:00 21:00 time_no_ampm"],
    ["下午五点", "12-03 17:00 19:00 time_no_day"],
    ["下午两点", "12-04 14:00 16:00 time_no_day"],
    ["周六", "12-06 08:00 20:00 time_no_hour"],
    ["周末下午", "12-06 13:00 18:00 time_day_guess"],
    ["12月6号周五下午", "12-06 13:00 18:00 time_day_guess"],
    ["今天上午10点", "12-03 10:00 12:00 time_past"],
    ["11月30号上午", "11-30 09:00 12:00 time_past"],
    ["本周一上午", "12-01 09:00 12:00 time_past"],
    ["明天下午两点或者后天上午", "12-04 14:00 16:00 several_times"],
  ])("doubts %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    "体育西路12号3楼",
    "3号楼502",
    "周一鸣",
    "明天广场",
    "13812345678",
    "25点",
    "二十五点",
    "5月40号",
    "99:99",
    "Sun Li",
    "Market 5",
    "I know",
    "",
  ])("finds none in %j", (text) => {
    expect(read(text)).toBe("none");
  });

  it("moves a weekday that is over to the next week, and a running window to what is left of it", () => {
    expect(read("周三上午")).toBe("12-10 09:00 12:00");
    expect(read("周三下午")).toBe("12-03 15:30 18:00");
  });

  it("tells where in the text it was said", () => {
    expect(findSpokenTime("张三 明天下午两点 通下水", { now, zone })).toMatchObject({
      from: 3,
      to: 9,
      text: "明天下午两点",
    });
  });

  it("goes by the wall clock across summer time", () => {
    const before = DateTime.fromISO("2026-03-28T10:00", { zone: "Europe/Helsinki" }).toJSDate();
    expect(read("tomorrow 2pm", before, "Europe/Helsinki")).toBe("03-29 14:00 16:00");
  });

  it("never throws, and never ends before it begins", () => {
    const word = fc.oneof(
      fc.constantFrom(
        "明天",
        "周六",
        "下午",
        "12月",
        "31号",
        "两",
        "点",
        "半",
        "到",
        "10-",
        "12:",
        "30",
        "pm",
        "next ",
        "Mon ",
        "后",
        "前",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const time = findSpokenTime(words.join(""), { now, zone });
        if (time?.kind === "window") expect(time.start < time.end).toBe(true);
      }),
    );
  }, 20_000);
});
