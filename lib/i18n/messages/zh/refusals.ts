/** A polite no that belongs to no field: why, and what would make it possible. */
export const refusals = {
  invalid: "有几处需要修改，请看标出的地方。",
  window_full: "这个时段刚刚被约满，请选择其他时段。",
  idempotency_mismatch: "这次提交的编号已经属于另一张订单。要再下一单，请在网页上再点一次提交。",
  too_late: "已经过了可以自助修改的时间，请打电话给我们。",
  not_possible_now: "订单的状态刚刚变了，现在不能这样操作。请看最新状态。",
  already_reviewed: "这张订单已经评价过了，谢谢您。",
  not_completed: "服务完成后就可以评价。",
  trapped: "提交没有成功，请再试一次，或者打电话给我们。",
  slug_taken: "这个网址名已经被用了，请换一个。",
  complaint_closed: "这条客诉已经处理完了。",
  closed_now: "现在不在营业时间。",
  reason_required: "请写明原因。",
  worker_inactive: "这位服务人员已停用，请选别人。",
  same_worker: "订单已经在这个人手上了，请选别人。",
  overlap: "这个人那段时间已有安排，请选别人或者先改时段。",
  already_taken: "已经有人接手了。",
};
