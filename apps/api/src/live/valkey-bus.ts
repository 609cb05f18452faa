import { randomUUID } from 'node:crypto'
import { Redis } from 'ioredis'
import type { Bus, Heard } from './bus.ts'
import { CHANNEL, type NewPost, readNotice } from './notice.ts'

const RETRY_MS = 250
const CONNECT_MS = 2_000
/** A line that is silently dead shows itself only when something is said on it. */
const BEAT_MS = 1_000
/** A notice that its sender could not put on the line is lost without a sign. */
const RECHECK_MS = 5_000
/** Half of the second in which "revoked means now". */
const RECHECK_WHILE_AWAY_MS = 500

/**
 * Valkey carries it, on one connection in each process that is opened again when it breaks. A process that cannot reach it tells at least itself,
 * and asks the database twice a second for what the others did; so the house opens, and stays open, without it.
 */
export function valkeyBus(url: string, say: (line: string) => void): Bus {
  const me = randomUUID()
  let heard: Heard | null = null
  let isUp = false
  let isSaid = false
  const redis = new Redis(url, {
    // One connection that both subscribes and publishes needs RESP 3, which every Valkey speaks.
    protocol: 3,
    connectTimeout: CONNECT_MS,
    socketTimeout: CONNECT_MS,
    retryStrategy: () => RETRY_MS,
    // Nothing waits for a line that is down: by the time it is up, everything is asked again.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    enableReadyCheck: false,
    disableClientInfo: true,
  })
  const lost = () => {
    isUp = false
    if (isSaid) return
    isSaid = true
    say('The bus at LIVE_BUS_URL cannot be reached; until it can, what is written elsewhere shows a moment later.')
  }
  const found = () => {
    isUp = true
    if (isSaid) say('The bus is reached again.')
    isSaid = false
    heard?.reconnected()
  }
  // The reason is not said: it may quote the address, and with it a password.
  redis.on('error', lost)
  redis.on('close', () => redis.status === 'end' || lost())
  redis.on('ready', () => {
    if (heard) redis.subscribe(CHANNEL).then(found, () => redis.disconnect(true))
    else found()
  })
  redis.on('message', (_, message) => {
    const [by, payload = ''] = message.split(' ')
    if (by !== me) pass(payload)
  })
  const beat = setInterval(() => void redis.ping().catch(() => {}), BEAT_MS).unref()

  function pass(payload: string, shown?: NewPost): void {
    const notice = readNotice(payload)
    if (notice) heard?.notice(notice.type === 'at' ? { ...notice, shown } : notice)
  }

  return {
    // Ourselves at once, whatever the line does; the others by it.
    tell: (payload, shown) => {
      pass(payload, shown)
      redis.publish(CHANNEL, `${me} ${payload}`).catch(() => {})
    },
    carries: true,
    hear: async (whoHears) => {
      heard = whoHears
      if (redis.status === 'ready') await redis.subscribe(CHANNEL).catch(() => redis.disconnect(true))
    },
    recheckMs: () => (isUp ? RECHECK_MS : RECHECK_WHILE_AWAY_MS),
    close: async () => {
      clearInterval(beat)
      redis.disconnect()
    },
  }
}
