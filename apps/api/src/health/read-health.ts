import type { HealthView } from '@cloakroom/contract/health.ts'
import type * as z from 'zod'
import type { House } from '../house.ts'

const PATIENCE_MS = 2_000

/**
 * Whether the house is open. The status is 200 either way, because the process that answers is well: whoever watches over it reads `open`, and
 * does not start it anew because its database is away.
 */
export async function readHealth({ web, mailer }: House): Promise<z.infer<typeof HealthView>> {
  const [database, mail] = await Promise.all([
    soon(
      web.pool.query('select 1').then(() => 'ok' as const),
      'away' as const,
    ),
    soon(mailer.state(), 'away' as const),
  ])
  return { open: database === 'ok', database, mail }
}

/** What it comes to within two seconds, or else. */
async function soon<T>(work: Promise<T>, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, otherwise)
  })
  try {
    return await Promise.race([work.catch(() => otherwise), late])
  } finally {
    clearTimeout(timer)
  }
}
