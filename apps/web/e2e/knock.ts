import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** A browser without a maker gets no address from one. Everything else of it is real: the key pair, the worker, what it shows. */
export async function standInForTheMaker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = 'address of the stand-in'
    const aSubscription = (endpoint: string, p256dh = new ArrayBuffer(0)) => ({
      endpoint,
      options: { applicationServerKey: null },
      getKey: (name: string) => (name === 'p256dh' ? p256dh : new Uint8Array(16).fill(7).buffer),
      unsubscribe: async () => {
        localStorage.removeItem(kept)
        return true
      },
    })
    Object.assign(PushManager.prototype, {
      async subscribe() {
        const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
        const endpoint = `https://push.invalid/${crypto.randomUUID()}`
        localStorage.setItem(kept, endpoint)
        return aSubscription(endpoint, await crypto.subtle.exportKey('raw', pair.publicKey))
      },
      getSubscription: async () => {
        const endpoint = localStorage.getItem(kept)
        return endpoint === null ? null : aSubscription(endpoint)
      },
    })
  })
}

type Shown = { title: string; body: string | undefined; tag: string | undefined }
/** The worker's own side of the browser, where what it shows is written down instead: this browser shows nothing to anybody. */
type Worker = typeof globalThis & { shown: Shown[]; registration: ServiceWorkerRegistration }

/**
 * What comes from the maker of the browser, once it has unsealed it. Nobody has the house before their eyes then; afterwards they come back. Answers what the worker
 * shows.
 */
export async function knock(page: Page, origin: string, words: string): Promise<Shown[]> {
  const before = page.url()
  const [worker] = page.context().serviceWorkers()
  if (!worker) throw new Error('there is no worker in this browser')
  await worker.evaluate(() => {
    const own = globalThis as Worker
    own.shown = []
    own.registration.showNotification = async (title, { body, tag } = {}) => void own.shown.push({ title, body, tag })
  })
  await page.goto('about:blank')
  const session = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations.filter(({ isDeleted }) => !isDeleted)
      if (registration) resolve(registration.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data: words })
  for (let tried = 0; tried < 50 && (await shownBy(worker)).length === 0; tried++) await sleep(50)
  await session.detach()
  await page.goto(before)
  return shownBy(worker)
}

function shownBy(worker: { evaluate<T>(run: () => T): Promise<T> }): Promise<Shown[]> {
  return worker.evaluate(() => (globalThis as Worker).shown)
}
