export const inbox = {
  title: "消息",
  unread: "{n} 条未读",
  allRead: "全部已读",
  markAll: "全部标为已读",
  fresh: "新",
  open: "查看这一单",
  empty: "还没有消息",
  emptyText: "新派单、改期、取消都会在这里告诉您。",
};
