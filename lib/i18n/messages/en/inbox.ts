export const inbox = {
  title: "Messages",
  unread: "{n} unread",
  allRead: "All read",
  markAll: "Mark all as read",
  fresh: "New",
  open: "See this visit",
  empty: "No messages yet",
  emptyText: "New offers, changes and cancellations are told here.",
};
