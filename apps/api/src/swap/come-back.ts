import { wordsWait } from '@cloakroom/charter/batches.ts'
import { reportPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { listMyHeldPosts } from '@cloakroom/contract/moderation.ts'
import { addPost, readPosts } from '@cloakroom/contract/posts.ts'
import type { QuoteInput } from '@cloakroom/contract/quotes.ts'
import { attach } from '../attachments/testing.ts'
import { asOwner } from '../digests/testing.ts'
import type { TestHouse } from '../testing.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { type Cast, idOf, on, type Part, ROOMS } from './cast.ts'

const MINUTES = 60_000
/** Whose post goes out again with all that was in it, and whose stays where it came back to. */
const WRITERS = ['second', 'fourth'] as const satisfies readonly Part[]
const CHANGED = ['held_posts', 'quotes', 'quotes_elsewhere', 'quote_origins', 'post_marks', 'attachments']

/** Two quote this room and the next one, with a file and a mark. Both are reported, and the desk returns both; one of them is written anew. */
export async function comeBack(t: TestHouse, cast: Cast, name: string, settled: () => Promise<void>): Promise<void> {
  const place = { roomId: idOf(name), threadId: idOf(`${name} thread`) }
  const comesOut = async () => {
    if (wordsWait({ attribution: ROOMS[name]! })) await nextQuarter(t)
    await settled()
  }
  const said = new Map<Part, { id: string; attachments: string[] }>()
  for (const part of WRITERS) {
    const id = idOf(`${name} comes back to the ${part}`)
    const file = await attach(on(cast, part), { ...place, postId: id }, 'txt', Buffer.from('What I noted.'))
    const body = { id, markdown: 'I have heard:', attachments: [file.attachment.id], mark: 'ask' as const }
    await on(cast, part).call(addPost, { params: place, body: { ...body, quotes: quotesOf(name) } })
    said.set(part, body)
  }
  await comesOut()
  for (const [part, { id }] of said) {
    const params = { roomId: place.roomId, postId: id }
    await on(cast, 'third').call(reportPost, { params, body: { reason: 'off-topic' } })
    // Where words wait, it is on the desk by then.
    t.clock.advance(30 * MINUTES)
    await on(cast, 'moderator').call(returnHeldPost, { params, body: { reason: 'Say it as yourself.' } })
    await settled()
    await on(cast, part).call(listMyHeldPosts, { params: place })
  }
  const { id, attachments } = said.get('second')!
  const [inside, elsewhere] = quotesOf(name)
  const again = { postId: id, passage: elsewhere!.passage, isAgain: true as const }
  const anew = { id: idOf(`${name} goes out again`), markdown: 'I have heard this:', attachments, mark: 'ask' as const }
  const body = { ...anew, quotes: [inside!, again], insteadOf: id }
  await on(cast, 'second').call(addPost, { params: place, body })
  await comesOut()
  for (const reader of ['onlooker', 'first', 'second'] as const) {
    const { page } = await on(cast, reader).call(readPosts, { params: place, query: { around: anew.id } })
    const post = page.posts.find((one) => one.id === anew.id)
    if (post?.state !== 'standing' || post.quotes.length + post.attachments.length !== 3)
      throw new Error(`in ${name} it did not go out whole`)
  }
  // What has gone leaves room, which PostgreSQL takes for what comes next, or does not.
  for (const table of CHANGED) await asOwner(t, `vacuum full ${table}`)
}

/** What was said here, and what was said in the next room. */
function quotesOf(name: string): QuoteInput[] {
  const names = Object.keys(ROOMS)
  const other = names[(names.indexOf(name) + 1) % names.length]!
  return [
    { postId: idOf(`${name} 3`), passage: 'Thought 3.' },
    { postId: idOf(`${other} 6`), passage: 'Thought 6.', from: { roomId: idOf(other), keepInstitutions: false } },
  ]
}
