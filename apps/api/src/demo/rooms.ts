import type { Charter } from '@cloakroom/charter/charter.ts'
import { CANDID, type Debate, FOUNDERS, GOLD, PORTS, REVIEW, WITNESSES } from './debates.ts'

export type DemoRoom = {
  name: string
  purpose: string
  opener: number
  people: readonly number[]
  charter: Charter
  debates: readonly Debate[]
  /** Handles by person, where the room speaks under handles. */
  handles?: Readonly<Record<number, string>>
}

const usual: Charter = {
  attribution: 'named',
  quoting: 'free',
  digest: 'titles',
  hatCheck: 'strict',
  retentionDays: null,
  past: 'all',
  entry: 'invitation',
}

/** Six rooms, one for each way in which a room can be. The last one has been talking until a little while ago. */
export const ROOMS: readonly DemoRoom[] = [
  {
    name: 'Gold, sand, timber',
    purpose: 'What is dug, cut and washed.',
    opener: 7,
    people: [1, 2, 14, 18, 19, 22, 25, 26],
    charter: { ...usual, digest: 'extracts' },
    debates: GOLD,
  },
  {
    name: 'Review desk',
    purpose: 'Taking part in the review of the Convention, as whoever we are.',
    opener: 11,
    people: [1, 8, 12, 13, 20, 23],
    charter: { ...usual, hatCheck: 'advise', digest: 'extracts' },
    debates: REVIEW,
  },
  {
    name: 'Witness support',
    purpose: 'For those who stand beside people who speak up.',
    opener: 1,
    people: [2, 9, 15, 21, 26],
    charter: { ...usual, attribution: 'handle', quoting: 'ask', digest: 'nothing', retentionDays: 90 },
    debates: WITNESSES,
    handles: { 1: 'Lantern', 2: 'Umbrella', 9: 'Tin Whistle', 15: 'Harbour', 21: 'Juniper', 26: 'Cedar Bench' },
  },
  {
    name: 'The candid hour',
    purpose: 'What one says only where nobody is named.',
    opener: 19,
    people: [1, 2, 5, 6, 12, 14, 16, 24],
    charter: { ...usual, attribution: 'unattributed', quoting: 'never', digest: 'nothing' },
    debates: CANDID,
  },
  {
    name: 'Founders’ table',
    purpose: 'How this network grows, and what it must not become.',
    opener: 0,
    people: [1, 2, 7, 11, 12, 18, 19, 23],
    charter: usual,
    debates: FOUNDERS,
  },
  {
    name: 'Ports and brokers',
    purpose: 'How things pass where everything passes.',
    opener: 1,
    people: [2, 3, 4, 10, 15, 16, 17, 22],
    charter: { ...usual, retentionDays: 365 },
    debates: PORTS,
  },
]
