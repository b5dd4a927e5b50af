/** The word of each order state. */
export const states = {
  awaiting_payment: "待支付",
  placed: "待派单",
  offered: "待接单",
  accepted: "已接单",
  en_route: "已出发",
  in_progress: "进行中",
  completed: "已完成",
  cancelled: "已取消",
  escalated: "待人工",
};
