import { RHYTHMS } from '@cloakroom/contract/topics.ts'
import type { CronItem, TaskList } from 'graphile-worker'
import * as z from 'zod'
import { eraseFiles, sweepFiles } from './attachments/erase-files.ts'
import { mailChainHead } from './chain/mail-chain-head.ts'
import { openChainMails } from './chain/open-chain-mails.ts'
import { openDueDigests } from './digests/open-due-digests.ts'
import { sendBundle } from './digests/send-bundle.ts'
import type { House } from './house.ts'
import { tellMembers } from './notifications/tell-members.ts'
import { closeDuePolls } from './polls/close-due-polls.ts'
import { letGo } from './retention/let-go.ts'
import { letUnsealingsGo } from './retention/let-unsealings-go.ts'
import { letWordsGo } from './retention/let-words-go.ts'
import { followAllRooms } from './search/follow-rooms.ts'
import { mailUnsealing } from './unsealing/mail-unsealing.ts'
import { sealOutcome } from './unsealing/seal-outcome.ts'
import { closeDueRooms } from './rooms/close-due-rooms.ts'
import { releaseBatches } from './waiting/release-batches.ts'

const Due = z.strictObject({
  rhythm: z.enum(RHYTHMS),
  dueAt: z.coerce.date(),
  bundle: z.string().regex(/^[0-9a-f]{2}$/),
})
const Weekly = z.strictObject({ memberId: z.uuid(), week: z.iso.date() })
const Agreed = z.strictObject({ unsealingId: z.uuid(), stewardId: z.uuid() })
const Told = z.strictObject({
  unsealingId: z.uuid(),
  memberId: z.uuid(),
  what: z.enum(['asked', 'agreed', 'opened']),
  mailId: z.uuid(),
})

/** Every job of the house, by the name under which the queue knows it. */
export function tasksOf(house: House): TaskList {
  return {
    'open-due-digests': () => openDueDigests(house),
    'send-digests': (payload: unknown, { abortSignal }) => sendBundle(house, Due.parse(payload), abortSignal),
    'open-chain-mails': () => openChainMails(house),
    'mail-chain-head': (payload: unknown) => mailChainHead(house, Weekly.parse(payload)),
    'let-go': () => letGo(house),
    'let-words-go': () => letWordsGo(house),
    'let-unsealings-go': () => letUnsealingsGo(house),
    'seal-outcome': (payload: unknown) => sealOutcome(house, Agreed.parse(payload)),
    'mail-unsealing': (payload: unknown) => mailUnsealing(house, Told.parse(payload)),
    'erase-files': () => eraseFiles(house),
    'sweep-files': () => sweepFiles(house),
    'release-batches': () => releaseBatches(house),
    'follow-rooms': () => followAllRooms(house),
    'close-due-polls': () => closeDuePolls(house),
    'close-due-rooms': () => closeDueRooms(house),
    'tell-members': () => tellMembers(house),
  }
}

/** What comes back by itself. Hours begin at a quarter past and at a quarter to as well, somewhere; five minutes meet them all. */
export const TIMETABLE: CronItem[] = [
  { task: 'open-due-digests', match: '*/5 * * * *' },
  { task: 'open-chain-mails', match: '7 * * * *' },
  { task: 'let-go', match: '17 * * * *' },
  { task: 'let-words-go', match: '37 * * * *' },
  { task: 'let-unsealings-go', match: '47 * * * *' },
  { task: 'erase-files', match: '* * * * *' },
  { task: 'sweep-files', match: '27 3 * * *' },
  { task: 'release-batches', match: '0,30 * * * *' },
  { task: 'follow-rooms', match: '* * * * *' },
  { task: 'close-due-polls', match: '0,30 * * * *' },
  { task: 'close-due-rooms', match: '1,31 * * * *' },
  // The next round tries again what this one could not do, in its place.
  { task: 'tell-members', match: '* * * * *', options: { jobKey: 'tell-members', maxAttempts: 1 } },
]

/** What a worker does first: it may have been away. */
export const AT_FIRST = [
  'open-due-digests',
  'open-chain-mails',
  'let-go',
  'let-words-go',
  'let-unsealings-go',
  'erase-files',
  'sweep-files',
  'release-batches',
  'follow-rooms',
  'close-due-polls',
  'close-due-rooms',
  'tell-members',
]
