import type { CronItem, TaskList } from 'graphile-worker'
import * as z from 'zod'
import { openDueDigests } from './digests/open-due-digests.ts'
import { sendDigest } from './digests/send-digest.ts'
import type { House } from './house.ts'
import { letGo } from './retention/let-go.ts'
import { letWordsGo } from './retention/let-words-go.ts'

const Due = z.strictObject({ memberId: z.uuid(), rhythm: z.enum(['daily', 'weekly']), dueAt: z.coerce.date() })

/** Every job of the house, by the name under which the queue knows it. */
export function tasksOf(house: House): TaskList {
  return {
    'open-due-digests': () => openDueDigests(house),
    'send-digest': (payload: unknown) => sendDigest(house, Due.parse(payload)),
    'let-go': () => letGo(house),
    'let-words-go': () => letWordsGo(house),
  }
}

/** What comes back by itself. Hours begin at a quarter past and at a quarter to as well, somewhere; five minutes meet them all. */
export const TIMETABLE: CronItem[] = [
  { task: 'open-due-digests', match: '*/5 * * * *' },
  { task: 'let-go', match: '17 * * * *' },
  { task: 'let-words-go', match: '37 * * * *' },
]

/** What a worker does first: it may have been away. */
export const AT_FIRST = ['open-due-digests', 'let-go', 'let-words-go']
