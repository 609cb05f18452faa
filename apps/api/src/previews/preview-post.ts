import { quotingOf } from '@cloakroom/charter/marks.ts'
import { mayQuoteElsewhere, mayTakeOut } from '@cloakroom/charter/words-shown.ts'
import type { PostPreviewView } from '@cloakroom/contract/previews.ts'
import type { AmendedTerms } from '@cloakroom/contract/rooms.ts'
import { readAsMember } from '@cloakroom/database/as-member.ts'
import type { HeldFinding } from '@cloakroom/database/schema/posts.ts'
import type { KnownNames } from '@cloakroom/hat-check/find-known-names.ts'
import { contestFindings, speakPersonally } from '@cloakroom/hat-check/personal-speech.ts'
import { presentAttachment } from '../attachments/present-attachment.ts'
import { digestOfPost } from '../digests/digest-of-post.ts'
import { findNewsOfPost, type NewsOfPost } from '../digests/find-news-of-post.ts'

import { type Speakers, speakersOf } from '../door/speakers.ts'
import type { House } from '../house.ts'
import { Refusal } from '../http/refusal.ts'
import type { Viewer } from '../http/viewer.ts'
import { presentFinding, presentHeldPost } from '../moderation/present.ts'
import { presentPost } from '../posts/present-post.ts'
import { wordsOfPassage } from '../posts/words-of-passage.ts'
import { presentElsewhere } from '../quotes/present-elsewhere.ts'
import { speakerFactsOf } from '../rooms/find-room.ts'
import { seatFor } from '../rooms/my-seat.ts'
import { findNamesToLeaveOut } from '../takeouts/find-names-to-leave-out.ts'
import { presentTakeout } from '../takeouts/present.ts'
import { presentThread } from '../threads/present-thread.ts'
import { findOwnInstitutions } from '../vault/find-own-institutions.ts'
import { findUnwritten, type Unwritten, type UnwrittenFacts } from './find-unwritten.ts'

/**
 * Shows a post that nobody has sent, as each surface would. The facts are made up here, as they would be in the store; what is shown of them is
 * made by what shows them there. It only reads: PostgreSQL refuses it any write.
 */
export async function previewPost(house: House, viewer: Viewer, asked: Unwritten): Promise<PostPreviewView> {
  const found = await readAsMember(house.web.pool, viewer.memberId, async (tx) => {
    const seatOf = (room: UnwrittenFacts['room']) => seatFor(house.keys, room, viewer.memberId, asked.id)
    const unwritten = await findUnwritten(tx, viewer, asked, { keys: house.keys, seatOf, now: house.now() })
    const facts = asked.under ? foresee(unwritten, asked.under) : unwritten
    const speakers = await speakersOf(tx, house.keys, speakerFactsOf(facts.room))
    const names = await findNamesToLeaveOut(tx, facts.room, `${facts.thread.title}\n${asked.markdown}`)
    return { facts, speakers, names, news: await findNewsOfPost(tx, facts) }
  })
  return present(house, found, await findOwnInstitutions(house, viewer.memberId))
}

/** The same facts as if the charter were already amended, for those who may amend it. */
function foresee(facts: UnwrittenFacts, under: AmendedTerms): UnwrittenFacts {
  const { room, post } = facts
  if (room.role !== 'moderator') throw new Refusal('not_found')
  const { past = room.charter.past, entry = room.charter.entry } = under
  const charter = { ...under, past, entry, attribution: room.charter.attribution, version: room.charter.version + 1 }
  return { ...facts, room: { ...room, charter }, post: { ...post, quoting: quotingOf(charter.quoting, post.mark) } }
}

type Found = { facts: UnwrittenFacts; speakers: Speakers; names: string[]; news: NewsOfPost | null }

async function present(
  house: House,
  { facts, speakers, names, news }: Found,
  own: readonly string[],
): Promise<PostPreviewView> {
  const { room, thread, post, quotes, attachments } = facts
  const files = attachments.map(presentAttachment)
  // Its writer reads what is found because of where they work, and whom they name of those they see; the desk reads neither.
  const participants = room.charter.attribution === 'named' ? names : []
  const hats = hatsIn(facts, { own, participants })
  const atDesk = hatsIn(facts, {})
  const inTitle = atDesk.title.findings.map((finding) => ({ ...finding, inTitle: true as const }))
  return {
    room: { thread: presentThread(room, thread), post: presentPost(post, quotes, speakers, files) },
    desk: atTheDesk(facts, speakers, [...inTitle, ...atDesk.words.findings]),
    digest: await digestOfPost(house.config, news, names),
    ...outside(facts, names),
    hats: {
      inTitle: hats.title.findings.map(presentFinding),
      inWords: hats.words.findings.map(presentFinding),
      isRefused: hats.title.speech === null || hats.words.speech === null,
    },
  }
}

function hatsIn({ room, thread, post, isFirst }: UnwrittenFacts, known: KnownNames) {
  const strictness = room.charter.hatCheck
  return {
    title: speakPersonally(isFirst ? thread.title : '', { as: 'title', strictness, known }),
    words: speakPersonally(post.markdown ?? '', { as: 'post', strictness, known }),
  }
}

const UNPROPOSED = { proposal: null, proposalTitle: null }
const JUST_SENT = { kind: 'hat', state: 'waiting', reason: null, ...UNPROPOSED, consent: 'none' } as const

/** What the moderators would read if the writer said: it is not my hat. */
function atTheDesk(
  { room, thread, post, isFirst, quotes, attachments }: UnwrittenFacts,
  speakers: Speakers,
  findings: HeldFinding[],
) {
  const { id, threadId, parentId, seat, at, mark } = post
  const markdown = contestFindings(post.markdown ?? '')
  const charterVersion = room.charter.version
  const start = isFirst ? { title: thread.title, topics: thread.topics } : { title: null, topics: null }
  const where = { id, threadId, threadTitle: thread.title, ...start, parentId, seat, at }
  const held = { ...where, markdown, quotes, mark, findings, charterVersion, ...JUST_SENT }
  return presentHeldPost(held, speakers, 'room-desk', attachments.map(presentAttachment))
}

/** The whole post, as it would leave the room: a passage of it is never more. */
function outside({ post }: UnwrittenFacts, names: string[]): Pick<PostPreviewView, 'otherRoom' | 'takeout'> {
  const words = wordsOfPassage(post.markdown ?? '', post.markdown ?? '')
  const stays = (mayLeave: boolean) => ({ state: 'stays', because: mayLeave ? 'no_words' : 'charter' }) as const
  const [isQuotable, isTakeable] = [mayQuoteElsewhere(post), mayTakeOut(post)]
  return {
    otherRoom:
      isQuotable && words !== null
        ? { state: 'leaves', ...presentElsewhere(words, post.at, { names, keepInstitutions: false }) }
        : stays(isQuotable),
    takeout:
      isTakeable && words !== null
        ? { state: 'leaves', takeout: presentTakeout(words, post.at, { names, keepInstitutions: false }) }
        : stays(isTakeable),
  }
}
