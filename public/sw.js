// Shows what the shop pushes, and opens where it leads. Nothing is kept: pages always come from the shop.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const { id, title, body, url } = event.data ? event.data.json() : {};
  const shown = { body, tag: id, data: { url }, icon: "/icon-192.png", badge: "/icon-192.png" };
  event.waitUntil(self.registration.showNotification(title || "…", shown));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const { pathname, search } = new URL(event.notification.data?.url || "/", self.location.origin);
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((windows) => {
      const open = windows.find((one) => new URL(one.url).pathname === pathname);
      return open ? open.focus() : self.clients.openWindow(pathname + search);
    }),
  );
});
