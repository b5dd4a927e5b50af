/** A customer and a worker who are not to meet again. */
export const apart = {
  title: "不再安排的人",
  lead: "系统不会再派他们去这位客户家；人工派单可以写明原因后放宽。服务人员自己看不到。",
  /** On a worker's page. */
  customers: "不再安排的客户",
  customersLead: "系统不会再派这个人去他们家。服务人员自己看不到。",
  none: "没有",
  add: "以后不再安排某个人",
  worker: "哪位服务人员",
  reason: "原因",
  reasonHint: "例如：客户说不希望再见到他。只有办公室看得到",
  submit: "以后不再安排",
  byCustomer: "客户评价时提出，{when}",
  byOffice: "{name}登记，{when}",
  end: "恢复安排",
  endReason: "为什么恢复？",
  ended: "{name}恢复，{when}",
  stillHeld: "这张订单现在还在{worker}手上，请改派。",
  /** On the review page. */
  ask: "下次请换一个人来",
  askHint: "我们不会再安排这位服务人员到您家，也不会告诉他。",
};
