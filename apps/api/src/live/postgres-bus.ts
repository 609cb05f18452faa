import { Client } from 'pg'
import type { Bus, Heard } from './bus.ts'
import { CHANNEL, readNotice } from './notice.ts'

const RETRY_MS = 250
const BEAT_MS = 20_000
/** What PostgreSQL tells is lost only with the line, which is noticed. */
const RECHECK_MS = 60_000

/**
 * PostgreSQL tells it, with NOTIFY, exactly when the transaction commits. Heard on one connection that calls again when the line breaks.
 * The number of a room, which does no harm when it is heard again, is passed on without waiting for that: those at the same table hear first.
 */
export function postgresBus(url: string): Bus {
  let line: Line | null = null
  let near: Heard | null = null
  return {
    tell: (payload, shown) => {
      const notice = readNotice(payload)
      if (notice?.type === 'at') near?.notice({ ...notice, shown })
    },
    carries: false,
    hear: async (heard) => {
      line = await listen(url, heard)
      near = heard
    },
    recheckMs: () => RECHECK_MS,
    close: async () => line?.close(),
  }
}

type Line = { close(): Promise<void> }

async function listen(url: string, heard: Heard): Promise<Line> {
  let client: Client | null = null
  let isClosing = false
  let retry: NodeJS.Timeout | undefined

  async function dial(): Promise<void> {
    const next = new Client({
      connectionString: url,
      application_name: 'cloakroom bus',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    next.on('error', () => {})
    // One that never came to listen has been given up by whoever dialled.
    next.on('end', () => client === next && again())
    next.on('notification', ({ payload }) => {
      const notice = readNotice(payload ?? '')
      if (notice) heard.notice(notice)
    })
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
      if (isClosing) throw new Error('closed while it dialled')
    } catch (error) {
      void next.end().catch(() => {})
      throw error
    }
    client = next
  }

  function again(): void {
    client = null
    if (isClosing) return
    retry = setTimeout(() => void dial().then(heard.reconnected, again), RETRY_MS)
  }

  // A line that is silently dead (a cable, a proxy) shows itself only when something is said on it.
  const beat = setInterval(() => void client?.query('select 1').catch(() => client?.end().catch(() => {})), BEAT_MS)
  beat.unref()

  await dial()
  return {
    close: async () => {
      isClosing = true
      clearInterval(beat)
      clearTimeout(retry)
      await client?.end().catch(() => {})
    },
  }
}
