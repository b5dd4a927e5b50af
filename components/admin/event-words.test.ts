import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { transitions } from "@/lib/orders/state";
import { eventWords, reasonWords } from "./event-words";

const step = (
  type: string,
  actorKind: string,
  actorName = "",
  data: { reason?: string; workerName?: string; refund?: string } = {},
) => ({
  type,
  actorKind,
  actorName,
  data,
});

test("every step says what, by whom and why; a silent worker is known from the offer before", () => {
  const told = eventWords(
    [
      step("place", "customer"),
      step("offer", "system", "dispatch", { workerName: "王秀兰" }),
      step("expire", "system", "dispatch"),
      step("offer", "system", "dispatch", { workerName: "李桂英" }),
      step("decline", "worker", "李桂英", { reason: "too_far" }),
      step("escalate", "system", "dispatch", { reason: "max_rounds" }),
      step("assign", "manager", "赵海燕", { workerName: "陈美珍", reason: "熟客点名" }),
      step("set_out", "worker", "陈美珍"),
      step("cancel", "support", "何婷", { reason: "下雨", refund: "98 元原路退回" }),
    ],
    messages("zh"),
  );
  expect(told.map(({ title }) => title)).toEqual([
    "客户下单",
    "邀请王秀兰接单",
    "王秀兰没有及时答复",
    "邀请李桂英接单",
    "李桂英拒单",
    "转为人工处理",
    "人工派给陈美珍",
    "陈美珍出发",
    "订单取消",
  ]);
  expect(told.map(({ by }) => by).slice(4, 7)).toEqual(["李桂英", "系统", "主管 赵海燕"]);
  expect(told.map(({ reason }) => reason).slice(4, 7)).toEqual(["太远了", "问过的人都没有接", "熟客点名"]);
  expect(told.map(({ refund }) => refund).slice(7)).toEqual([null, "退款：98 元原路退回"]);
});

test("every verb of the table has its words in both languages", () => {
  for (const locale of ["zh", "en"] as const) {
    const words: Record<string, string> = messages(locale).orderDetail.events;
    for (const verb of Object.keys(transitions)) expect(words[verb], verb).toBeTruthy();
  }
});

test("what was typed stays as it was typed", () =>
  expect(reasonWords("客户电话取消", messages("en"))).toBe("客户电话取消"));
