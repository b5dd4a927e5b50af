/** Title and body of every message kind (`lib/notify/messages.ts`); friendly to customers, short to staff. */
export const notify = {
  order_received: {
    title: "订单已收到",
    body: "{service}，{window}。单号 {code}。我们正在安排服务人员，安排好马上告诉您。",
  },
  worker_assigned: { title: "{worker}接了您的订单", body: "{service}，{window}。{worker}会准时上门，出发时再告诉您。" },
  on_the_way: { title: "{worker}已出发，{arrival}到", body: "{service}，单号 {code}。请保持电话畅通。" },
  service_started: { title: "{worker}开始服务了", body: "{service}，单号 {code}。" },
  service_completed: { title: "服务已完成", body: "{service}，单号 {code}。谢谢您选择我们。" },
  review_invitation: { title: "这次服务还满意吗？", body: "花十秒钟点个星，帮我们做得更好。单号 {code}。" },
  order_cancelled: { title: "订单已取消", body: "{service}，{window}。单号 {code}。需要时随时再来下单。" },
  order_rescheduled: { title: "上门时段已改", body: "{service}改到{window}。单号 {code}。正在重新安排服务人员。" },
  offer_new: { title: "新的派单邀请", body: "{service}，{window}。请尽快接单或拒单。" },
  offer_expired: { title: "派单邀请已过期", body: "{code} 没有及时接单，已派给别人。" },
  job_assigned: { title: "给您派了一单", body: "{service}，{window}。单号 {code}。" },
  job_reassigned: { title: "订单已改派", body: "{code} 已改派给别人，不用再去了。" },
  job_cancelled: { title: "订单已取消", body: "{code}，{window}，不用去了。" },
  job_rescheduled: { title: "订单改了时段", body: "{code} 改到{window}，会重新派单。" },
  order_escalated: { title: "没有人接单，需要人工", body: "{service}，{window}。单号 {code}。{reason}" },
  job_given_back: { title: "服务人员退回了订单", body: "{service}，{window}。单号 {code}。{reason}" },
  low_rating: { title: "收到 {rating} 星评价", body: "单号 {code}，已建客诉，请在 24 小时内处理。" },
  /** Stand-ins for values that a message may lack, and for the codes in which reasons are kept. */
  values: {
    service: "上门服务",
    worker: "服务人员",
    asap: "尽快上门",
    arrival: "约 {time} ",
    arrivalSoon: "很快",
    reason: "原因：{reason}。",
    other: "有新消息",
  },
};
