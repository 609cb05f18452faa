import type { PushAddressInput } from '@cloakroom/contract/notifications.ts'

const WORKER = '/push-worker.js'

/** Whether this browser can be knocked at. On an iPhone only where the house was put on the home screen. */
export function canBeKnockedAt(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
}

/** `denied`: the browser does not ask any more; it is changed in the browser’s own settings. */
export class NotAllowed extends Error {}

/** Asks whoever sits here, then the browser’s maker for an address. Throws NotAllowed where the answer is no. */
export async function askForAddress(key: string): Promise<PushAddressInput> {
  if ((await Notification.requestPermission()) !== 'granted') throw new NotAllowed()
  const registration = await navigator.serviceWorker.register(WORKER)
  await navigator.serviceWorker.ready
  const old = await registration.pushManager.getSubscription()
  // One that was asked for under another key, as of a house that was set up anew, is of no use.
  if (old && toText(old.options.applicationServerKey) !== key) await old.unsubscribe()
  const subscription = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
  return {
    endpoint: subscription.endpoint,
    p256dh: toText(subscription.getKey('p256dh')),
    auth: toText(subscription.getKey('auth')),
  }
}

/** The browser’s maker forgets the address, and the worker goes. */
export async function giveAddressUp(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER)
  const subscription = await registration?.pushManager.getSubscription()
  await subscription?.unsubscribe()
  await registration?.unregister()
}

/** base64url, without padding. */
function toText(bytes: ArrayBuffer | null): string {
  const letters = String.fromCodePoint(...new Uint8Array(bytes ?? new ArrayBuffer(0)))
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
