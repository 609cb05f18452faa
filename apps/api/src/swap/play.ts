import { wordsWait } from '@cloakroom/charter/batches.ts'
import { keepDraft } from '@cloakroom/contract/drafts.ts'
import { acceptHeldPost, reportPost, returnHeldPost } from '@cloakroom/contract/desk.ts'
import { contestThread } from '@cloakroom/contract/held-threads.ts'
import { contestHat } from '@cloakroom/contract/moderation.ts'
import { addPost, editPost, markPost, tellWriting, withdrawPost } from '@cloakroom/contract/posts.ts'
import { mentionOf, readMentionable } from '@cloakroom/contract/mentions.ts'
import { castBallot, openPoll } from '@cloakroom/contract/polls.ts'
import { answerQuoteRequest, askToQuote, takeOutApproved } from '@cloakroom/contract/quote-requests.ts'
import { markRead } from '@cloakroom/contract/reading.ts'
import { takeOut } from '@cloakroom/contract/takeouts.ts'
import { startThread } from '@cloakroom/contract/threads.ts'
import { listWordsElsewhere } from '@cloakroom/contract/words-elsewhere.ts'
import { asOwner, untilHour } from '../digests/testing.ts'
import { doTheJobs } from '../hunt/do-the-jobs.ts'
import { seeded } from '../hunt/canaries.ts'
import { tellMembers } from '../notifications/tell-members.ts'
import { closeDuePolls } from '../polls/close-due-polls.ts'
import type { TestHouse } from '../testing.ts'
import { releaseBatches } from '../waiting/release-batches.ts'
import { nextQuarter } from '../waiting/testing.ts'
import { carryToNext } from './carry-to-next.ts'
import { comeBack } from './come-back.ts'
import { type Cast, idOf, on, PARTS, type Part, ROOMS } from './cast.ts'

type Settled = () => Promise<void>

const MINUTES = 60_000
const POSTS = 9

/**
 * The same debate in every room and every life, told in parts: two days, two digests. `settled` waits until every tab has heard of what was done:
 * frames are rendered when they are sent, so that one that is late tells more.
 */
export async function play(t: TestHouse, cast: Cast, settled: Settled): Promise<void> {
  for (const name of Object.keys(ROOMS)) await speak(t, cast, name, settled)
  await aDayLater()
  for (const name of Object.keys(ROOMS)) await thinkAgain(t, cast, name, settled)
  await tidyUp(t)
  for (const name of Object.keys(ROOMS)) await comeBack(t, cast, name, settled)
  for (const name of Object.keys(ROOMS)) await carryToNext(t, cast, name, 'is carried', settled)
  await carryToNext(t, cast, 'named', 'stays asked', settled)
  await aDayLater()

  async function aDayLater(): Promise<void> {
    await settled()
    await tidyUp(t)
    untilHour(t, 6)
    // Before the other jobs, which draw lots at the same time: a lot must fall to the same thing in each life.
    await releaseBatches(t.house)
    await closeDuePolls(t.house)
    // And before digests are due, which would hold the same.
    await tellMembers(t.house)
    await doTheJobs(t, () => {})
    await settled()
  }
}

/**
 * What waits is written anew so often that its page fills up, and then PostgreSQL makes room in it or does not, as its own moments have it. What is shuffled
 * starts from how it lies: it lies on a new page.
 */
async function tidyUp(t: TestHouse): Promise<void> {
  for (const table of ['waiting_posts', 'waiting_quotes', 'waiting_changes', 'waiting_marks'])
    await asOwner(t, `vacuum full ${table}`)
}

/** Who speaks after whom follows from the room alone. */
function partsFor(name: string): Part[] {
  const random = seeded(name.length)
  return Array.from({ length: POSTS }, () => PARTS[Math.floor(random() * PARTS.length)]!)
}

async function speak(t: TestHouse, cast: Cast, name: string, settled: Settled): Promise<void> {
  const place = { roomId: idOf(name), threadId: idOf(`${name} thread`) }
  const post = { id: idOf(`${name} 0`), markdown: 'What changes a place most?' }
  const body = { id: place.threadId, title: `Of the ${name} room`, topics: ['m-coc'], post }
  await on(cast, 'first').call(startThread, { params: { roomId: place.roomId }, body })
  // Where words wait, nobody can answer a thread before it came out.
  if (wordsWait({ attribution: ROOMS[name]! })) await nextQuarter(t)
  await settled()
  for (const [index, part] of partsFor(name).entries()) {
    t.clock.advance(3 * MINUTES)
    await on(cast, part).call(tellWriting, { params: place })
    const markdown = `Thought ${index + 1}. ${'It depends. '.repeat(index)}`
    await on(cast, part).call(addPost, { params: place, body: { id: idOf(`${name} ${index + 1}`), markdown } })
    await settled()
  }
}

async function thinkAgain(t: TestHouse, cast: Cast, name: string, settled: Settled): Promise<void> {
  const parts = partsFor(name)
  const [roomId, threadId] = [idOf(name), idOf(`${name} thread`)]
  const place = { roomId, threadId }
  const said = (index: number) => ({ roomId, postId: idOf(`${name} ${index}`) })
  t.clock.advance(20 * MINUTES)
  await on(cast, parts[1]!).call(editPost, { params: said(2), body: { markdown: 'I see it in another way now.' } })
  await settled()
  await on(cast, parts[3]!).call(withdrawPost, { params: said(4) })
  await settled()
  const quotes = [{ postId: said(3).postId, passage: 'Thought 3.' }]
  const reply = { id: idOf(`${name} reply`), parentId: said(3).postId, markdown: 'Indeed.', quotes }
  await on(cast, 'fourth').call(addPost, { params: place, body: reply })
  await settled()
  await addressFirst(cast, name)
  await settled()
  await ask(t, cast, name, settled)
  await on(cast, 'fifth').call(takeOut, { params: said(3), body: { passage: 'Thought 3.' } })
  for (const [index, part] of PARTS.entries())
    await on(cast, part).call(markRead, { params: place, body: { upTo: index + 1 } })
  for (const fate of ['accepted', 'returned', 'waiting']) {
    const held = { id: idOf(`${name} ${fate}`), markdown: `On behalf of the ministry: ${fate}.` }
    await on(cast, 'sixth').call(contestHat, { params: place, body: held })
    const params = { roomId, postId: held.id }
    // Where words wait, it is on the desk by then.
    t.clock.advance(30 * MINUTES)
    if (fate === 'accepted') await on(cast, 'moderator').call(acceptHeldPost, { params })
    await settled()
    if (fate === 'returned') await on(cast, 'moderator').call(returnHeldPost, { params, body: { reason: 'A hat.' } })
  }
  for (const fate of ['accepted', 'waiting']) {
    const post = { id: idOf(`${name} begins ${fate}`), markdown: `I wonder: ${fate}.` }
    const body = { id: idOf(`${name} begun ${fate}`), title: `On behalf of the ministry: ${fate}`, post }
    await on(cast, 'sixth').call(contestThread, { params: { roomId }, body })
    t.clock.advance(30 * MINUTES)
    if (fate === 'accepted') await on(cast, 'moderator').call(acceptHeldPost, { params: { roomId, postId: post.id } })
    await settled()
  }
  await on(cast, 'third').call(reportPost, { params: said(1), body: { reason: 'off-topic' } })
  const draft = {
    ...place,
    parentId: null,
    postId: idOf(`${name} unsaid`),
    title: '',
    topics: [],
    markdown: 'Perhaps',
    quotes: [],
  }
  await on(cast, 'second').call(keepDraft, { params: { draftId: idOf(`${name} draft`) }, body: draft })
  await carry(cast, name, settled)
}

/** Whoever began is answered, and mentioned where somebody can be. */
async function addressFirst(cast: Cast, name: string): Promise<void> {
  const roomId = idOf(name)
  const first = on(cast, 'first')
  const { people } = await on(cast, 'fifth').call(readMentionable, { params: { roomId } })
  const seat = people.find((one) => one.name === first.name || one.name === 'Heron first')?.seat
  const markdown = seat === undefined ? 'Is that so?' : `Is that so, ${mentionOf(seat)}?`
  const body = { id: idOf(`${name} address`), parentId: idOf(`${name} 0`), markdown }
  await on(cast, 'fifth').call(addPost, { params: { roomId, threadId: idOf(`${name} thread`) }, body })
}

/** Words of the next room are quoted here; their writer has marked another post, and looks at what is quoted. */
async function carry(cast: Cast, name: string, settled: Settled): Promise<void> {
  const names = Object.keys(ROOMS)
  const other = names[(names.indexOf(name) + 1) % names.length]!
  const from = { roomId: idOf(other), keepInstitutions: false }
  const quotes = [{ postId: idOf(`${other} 6`), passage: 'Thought 6.', from }]
  const body = { id: idOf(`${name} carried`), markdown: 'Said elsewhere:', quotes, mark: 'ask' as const }
  await on(cast, 'second').call(addPost, { params: { roomId: idOf(name), threadId: idOf(`${name} thread`) }, body })
  await settled()
  const marked = { roomId: idOf(name), postId: idOf(`${name} 5`) }
  await on(cast, partsFor(name)[4]!).call(markPost, { params: marked, body: { mark: 'never' } })
  await settled()
  await on(cast, partsFor(other)[5]!).call(listWordsElsewhere, { params: { roomId: from.roomId } })
  const asked = { id: idOf(`${name} asked`), passage: 'Thought 7.', place: 'outside' as const }
  await on(cast, 'third').call(askToQuote, { params: { roomId: idOf(name), postId: idOf(`${name} 7`) }, body: asked })
  const params = { roomId: idOf(name), quoteRequestId: asked.id }
  await on(cast, partsFor(name)[6]!).call(answerQuoteRequest, { params, body: { answer: 'allow' } })
  await on(cast, 'third').call(takeOutApproved, { params })
}

/** Whoever began asks twice: what is counted the next day, and what stays open. Everybody votes in both. */
async function ask(t: TestHouse, cast: Cast, name: string, settled: Settled): Promise<void> {
  const roomId = idOf(name)
  const polls = [
    ['first', { roomId, postId: idOf(`${name} 0`) }, 1],
    ['fourth', { roomId, postId: idOf(`${name} reply`) }, 24 * 30],
  ] as const
  if (wordsWait({ attribution: ROOMS[name]! })) await nextQuarter(t)
  for (const [part, params, hours] of polls) {
    const body = { method: 'choice', question: 'Shall we go on?', options: ['Yes', 'No'], hours } as const
    await on(cast, part).call(openPoll, { params, body: { ...body, options: ['Yes', 'No'] } })
  }
  if (wordsWait({ attribution: ROOMS[name]! })) await nextQuarter(t)
  await closeDuePolls(t.house)
  await settled()
  for (const [, params] of polls)
    for (const [index, part] of PARTS.entries()) {
      const ballot = { method: 'choice', option: index % 2 } as const
      await on(cast, part).call(castBallot, { params, body: { token: String(index).repeat(43), ballot } })
    }
}
