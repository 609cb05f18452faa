import { previewPost } from '@cloakroom/contract/previews.ts'
import type { TestMember } from '../testing.ts'

export const HAT = 'On behalf of the Ministry of Finance, I say that we should wait.'

/** Marks, names, handles, addresses and a quote: everything that a surface may show otherwise than it was typed. */
export const WORDS = `I saw what **Ana Silva** saw, and Heron 2 as well: see https://house.example/rooms/9.

- one
- two

> Layla would say the same\\*

${'A long thought that goes on and on. '.repeat(8)}`

/** What the house shows of a post that is not sent; an id where none is given. */
export function preview(by: TestMember, roomId: string, body: object) {
  const empty = { id: crypto.randomUUID(), threadId: crypto.randomUUID(), markdown: '' }
  return by.call(previewPost, { params: { roomId }, body: { ...empty, ...body } })
}
