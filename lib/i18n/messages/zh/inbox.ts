export const inbox = {
  title: "消息",
  unread: "{n} 条未读",
  allRead: "全部已读",
  markAll: "全部标为已读",
  fresh: "新",
  open: "查看这一单",
  empty: "还没有消息",
  emptyText: "新派单、改期、取消都会在这里告诉您。",
  reach: {
    title: "怎么通知您",
    push: {
      label: "在这台设备上推送消息",
      hint: "页面关着也会提醒。只对这台设备有效，退出登录后停止。",
      unsupported: "这个浏览器不支持推送。苹果手机请先把网页添加到主屏幕，再从主屏幕打开。",
      denied: "浏览器禁止了通知。请在浏览器设置里允许本站通知，再回来打开。",
      failed: "没有打开成功，请检查网络后再试一次。",
    },
    email: "接收消息的邮箱",
  },
};
