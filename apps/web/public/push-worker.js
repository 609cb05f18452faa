// Shows that something is new when the house knocks, and nothing else: it fetches nothing for pages, keeps nothing, and knows nobody.
// What is said comes from the house and is the same for everybody.

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('push', (event) => {
  event.waitUntil(show(event.data?.text() ?? 'Something new for you'))
})

/** Whoever has the house before their eyes sees it there. */
async function show(words) {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (tabs.some((tab) => tab.visibilityState === 'visible' && tab.focused)) return
  await self.registration.showNotification('Cloakroom', { body: words, tag: 'new', icon: '/icon.svg' })
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(comeIn())
})

async function comeIn() {
  const [tab] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (!tab) return self.clients.openWindow('/notifications')
  await tab.focus()
  return tab.navigate('/notifications')
}
