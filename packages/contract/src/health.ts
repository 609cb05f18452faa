import * as z from 'zod'
import { endpoint } from './endpoint.ts'

/** `mail` is `outbox` where no mail server is set and mail is kept as files. */
export const HealthView = z.strictObject({
  open: z.boolean(),
  database: z.enum(['ok', 'away']),
  mail: z.enum(['ok', 'away', 'outbox']),
})

export const readHealth = endpoint({
  name: 'readHealth',
  summary: 'Whether the house is open, its database and its mail included.',
  method: 'GET',
  path: '/api/health',
  access: 'anyone',
  surface: 'front-door',
  status: 200,
  refusals: [],
  reply: HealthView,
})
