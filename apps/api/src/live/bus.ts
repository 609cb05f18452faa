import { Client } from 'pg'
import { CHANNEL, type Notice, readNotice } from './notice.ts'

export type Bus = { close(): Promise<void> }

type Heard = {
  notice: (notice: Notice) => void
  /** The line was down and is up again: anything may have been missed. */
  reconnected: () => void
}

const RETRY_MS = 250
const BEAT_MS = 20_000

/** Listens to what the processes of the house tell each other, on one connection, and calls again when the line breaks. */
export async function listen(url: string, heard: Heard): Promise<Bus> {
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
    next.on('end', () => again(next))
    next.on('notification', ({ payload }) => {
      const notice = readNotice(payload ?? '')
      if (notice) heard.notice(notice)
    })
    await next.connect()
    await next.query(`listen ${CHANNEL}`)
    client = next
  }

  function again(lost: Client): void {
    if (client === lost) client = null
    if (isClosing || retry) return
    retry = setTimeout(() => {
      retry = undefined
      dial().then(heard.reconnected, () => again(lost))
    }, RETRY_MS)
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
