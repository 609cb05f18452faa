import type { App } from '../app.ts'
import { kindOf } from '../http/kind-of.ts'
import { isAway } from '../http/problem.ts'
import type { Bus } from './bus.ts'

/** How often it is looked at whether to ask again. */
const BEAT_MS = 250

/** Lets the hub hear what all processes tell each other, and asks again about everybody when something may have been missed. */
export async function connectHub(bus: Bus, { app, hub, viewers }: App): Promise<{ close(): void }> {
  let isAsking = false
  let askedAt = Date.now()

  async function recheck(): Promise<void> {
    isAsking = true
    askedAt = Date.now()
    try {
      await hub.recheck()
    } catch (error) {
      askedAt = 0
      if (!isAway(error)) app.log.warn({ kind: kindOf(error) }, 'could not ask again who may watch')
    } finally {
      isAsking = false
    }
  }

  await bus.hear({
    notice: (notice) => {
      if (notice.type === 'signed-out') viewers.forget({ session: notice.session })
      if (notice.type === 'ended') viewers.forget({ member: notice.member })
      hub.heard(notice)
    },
    // An asking that is under way began before: it is not enough.
    reconnected: () => (isAsking ? (askedAt = 0) : void recheck()),
  })
  const beat = setInterval(() => {
    if (!isAsking && Date.now() - askedAt >= bus.recheckMs()) void recheck()
  }, BEAT_MS).unref()
  return { close: () => clearInterval(beat) }
}
