import { Readable } from 'node:stream'
import { LARGEST_FILE } from '@cloakroom/contract/attachments.ts'
import { limit } from '../http/limits.ts'
import { Refusal } from '../http/refusal.ts'

/** Whoever sends a folder of holiday pictures, and not whoever fills a disk. */
const FILES_AN_HOUR = 60
/** What this process holds of files on their way, at most: six times the largest. */
const MOST_ON_THEIR_WAY = 6
const MOST_OF_ONE_MEMBER = 2
const COME_AGAIN_SECONDS = 5

export type Receiving = <T>(memberId: string, work: () => Promise<T>) => Promise<T>

/** Lets so many files be received at once, and so many an hour by one member. */
export function openReceiving(): Receiving {
  const hourly = limit(FILES_AN_HOUR, 3600)
  const onTheirWay = new Map<string, number>()
  let all = 0
  return async (memberId, work) => {
    const own = onTheirWay.get(memberId) ?? 0
    if (all >= MOST_ON_THEIR_WAY || own >= MOST_OF_ONE_MEMBER)
      throw new Refusal('too_many_attempts', { retryAfter: COME_AGAIN_SECONDS })
    await hourly.take(memberId)
    all++
    onTheirWay.set(memberId, own + 1)
    try {
      return await work()
    } finally {
      all--
      const left = (onTheirWay.get(memberId) ?? 1) - 1
      if (left > 0) onTheirWay.set(memberId, left)
      else onTheirWay.delete(memberId)
    }
  }
}

/** The body of a request into memory, and never anywhere else. Stops at the limit, whatever the request says of its length. */
export async function readWhole(body: unknown, most = LARGEST_FILE): Promise<Buffer> {
  if (!(body instanceof Readable)) throw new Refusal('wrong_media_type')
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) throw new Refusal('too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
