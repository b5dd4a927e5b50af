export const inbox = {
  title: "Messages",
  unread: "{n} unread",
  allRead: "All read",
  markAll: "Mark all as read",
  fresh: "New",
  open: "See this visit",
  empty: "No messages yet",
  emptyText: "New offers, changes and cancellations are told here.",
  reach: {
    title: "How we reach you",
    push: {
      label: "Push messages to this device",
      hint: "Also while no page is open. For this device only, until you sign out.",
      unsupported:
        "This browser cannot take pushes. On an iPhone, add the page to the home screen first and open it there.",
      denied: "The browser forbids notifications. Allow them for this site in its settings, then come back.",
      failed: "It could not be switched on. Check the connection and try again.",
    },
    email: "Mail address for messages",
  },
};
