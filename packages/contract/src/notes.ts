import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, NoteWords, ThreadTitle, TimeShown } from './fields.ts'
import { SealedNoteView } from './sealed-notes.ts'

/** A note as everybody in the room sees it is there. */
const NoteView = z.strictObject({
  id: Id,
  title: z.string(),
  state: z.enum(['draft', 'shown', 'sealed']),
  /** Until when its speakers look at their words; null where they do not. */
  shownUntil: TimeShown.nullable(),
  /** The newest version that is sealed, 0 for none. */
  sealedVersion: z.int(),
})

/** A passage as whoever drafts the note sees it. What its speaker masked or took out is `masked` alike, and its words are gone. */
const PassageView = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('stands'), id: Id, words: z.string(), month: TimeShown }),
  z.strictObject({ state: z.literal('masked'), id: Id }),
])

export const NoteDraftView = z.strictObject({
  note: NoteView,
  summary: z.string(),
  version: z.int(),
  themes: z.array(z.strictObject({ id: Id, title: z.string(), summary: z.string(), passages: z.array(PassageView) })),
})
export type NoteDraftView = z.infer<typeof NoteDraftView>

/** Words of one's own in a note that is shown to its speakers. */
const MyPassageView = z.strictObject({
  noteId: Id,
  noteTitle: z.string(),
  id: Id,
  words: z.string(),
  state: z.enum(['stands', 'masked', 'vetoed']),
  /** I allowed exactly these words for this note, so they stand. */
  isAllowed: z.boolean(),
  shownUntil: TimeShown,
})
export type MyPassageView = z.infer<typeof MyPassageView>

const ThemeInput = z.strictObject({ id: Id, title: ThreadTitle, summary: NoteWords })
const MOST_THEMES = 20
const inRoom = z.strictObject({ roomId: Id })
const ofNote = z.strictObject({ roomId: Id, noteId: Id })
const ofPassage = z.strictObject({ roomId: Id, noteId: Id, passageId: Id })
const inside = { access: 'member', surface: 'room' } as const

export const listNotes = endpoint({
  ...inside,
  name: 'listNotes',
  summary:
    'The notes of a room, drafted and sealed; and of those that are shown to their speakers, what is mine in them.',
  method: 'GET',
  path: '/api/rooms/:roomId/notes',
  status: 200,
  refusals: [],
  params: inRoom,
  reply: z.strictObject({ notes: z.array(NoteView), mine: z.array(MyPassageView) }),
})

export const startNote = endpoint({
  ...inside,
  name: 'startNote',
  summary: 'Starts the draft of a note.',
  method: 'POST',
  path: '/api/rooms/:roomId/notes',
  status: 201,
  refusals: ['words.carry_a_hat', 'post.id_taken', 'room.closed'],
  params: inRoom,
  body: z.strictObject({ id: Id, title: ThreadTitle }),
  reply: NoteDraftView,
})

export const readNoteDraft = endpoint({
  ...inside,
  name: 'readNoteDraft',
  summary: 'The draft of a note, for those who draft it.',
  method: 'GET',
  path: '/api/rooms/:roomId/notes/:noteId',
  status: 200,
  refusals: [],
  params: ofNote,
  reply: NoteDraftView,
})

export const amendNote = endpoint({
  ...inside,
  name: 'amendNote',
  summary: 'Writes title, summary and themes of a draft anew. A theme that is left out goes with its passages.',
  method: 'PUT',
  path: '/api/rooms/:roomId/notes/:noteId',
  status: 200,
  refusals: ['words.carry_a_hat', 'note.not_now', 'room.closed'],
  params: ofNote,
  body: z.strictObject({ title: ThreadTitle, summary: NoteWords, themes: z.array(ThemeInput).max(MOST_THEMES) }),
  reply: NoteDraftView,
})

export const pullPassage = endpoint({
  ...inside,
  name: 'pullPassage',
  summary: 'Pulls a passage of a post into a theme, without the names in it.',
  method: 'POST',
  path: '/api/rooms/:roomId/notes/:noteId/passages',
  status: 201,
  refusals: [
    'note.not_now',
    'room.closed',
    'quote.not_allowed',
    'quote.not_found_in_post',
    'post.withdrawn',
    'post.id_taken',
  ],
  params: ofNote,
  body: z.strictObject({
    id: Id,
    themeId: Id,
    postId: Id,
    passage: z.string().min(1).max(4000),
    keepInstitutions: z.boolean().default(false),
    /** The approval by which they stand there, where one is needed: then what was allowed stands, whatever the passage. */
    requestId: Id.exactOptional(),
  }),
  reply: NoteDraftView,
})

export const dropPassage = endpoint({
  ...inside,
  name: 'dropPassage',
  summary: 'Takes a passage out of a draft.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/notes/:noteId/passages/:passageId',
  status: 200,
  refusals: ['note.not_now', 'room.closed'],
  params: ofPassage,
  reply: NoteDraftView,
})

export const showNote = endpoint({
  ...inside,
  name: 'showNote',
  summary: 'Shows everybody in the room what of their words is in the note. They have 72 hours.',
  method: 'POST',
  path: '/api/rooms/:roomId/notes/:noteId/showings',
  status: 200,
  refusals: ['note.not_now', 'room.closed'],
  params: ofNote,
  reply: NoteDraftView,
})

export const maskPassage = endpoint({
  ...inside,
  name: 'maskPassage',
  summary: 'Masks some of my words in a note, or keeps all of them out of it.',
  method: 'POST',
  path: '/api/rooms/:roomId/notes/:noteId/passages/:passageId/masks',
  status: 204,
  refusals: ['note.not_now', 'room.closed', 'quote.not_found_in_post', 'quote.decided_already'],
  params: ofPassage,
  /** Some of the words; null for all of them. */
  body: z.strictObject({ words: z.string().min(1).max(4000).nullable() }),
})

export const sealNote = endpoint({
  ...inside,
  name: 'sealNote',
  summary: 'Seals the note: from now on this version does not change.',
  method: 'POST',
  path: '/api/rooms/:roomId/notes/:noteId/versions',
  status: 201,
  refusals: ['note.not_now', 'room.closed', 'words.empty'],
  params: ofNote,
  reply: SealedNoteView,
})

export const reviseNote = endpoint({
  ...inside,
  name: 'reviseNote',
  summary: 'Takes a note that is shown or sealed back to the draft of its next version.',
  method: 'POST',
  path: '/api/rooms/:roomId/notes/:noteId/revisions',
  status: 200,
  refusals: ['note.not_now', 'room.closed'],
  params: ofNote,
  reply: NoteDraftView,
})
