import type { App } from '../app.ts'
import type { House } from '../house.ts'
import { kindOf } from '../http/kind-of.ts'
import { type Bus, listen } from './bus.ts'

const RECHECK_MS = 60_000

/** Lets the hub hear what all processes tell each other, and asks again about everybody when something may have been missed. */
export async function connectHub(house: House, { app, hub, viewers }: App): Promise<Bus> {
  const recheck = () =>
    void hub.recheck().catch((error: unknown) => {
      app.log.warn({ kind: kindOf(error) }, 'could not ask again who may watch')
    })
  const bus = await listen(house.config.webDatabaseUrl, {
    notice: (notice) => {
      if (notice.type === 'signed-out') viewers.forget({ session: notice.session })
      if (notice.type === 'ended') viewers.forget({ member: notice.member })
      hub.heard(notice)
    },
    reconnected: recheck,
  })
  const again = setInterval(recheck, RECHECK_MS).unref()
  return {
    close: async () => {
      clearInterval(again)
      await bus.close()
    },
  }
}
