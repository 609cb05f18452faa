import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, TimeShown, Token } from './fields.ts'

/** What is sealed: a room's report without a speaker, a room or a day in it. Its bytes are this shape as JSON, keys in this order. */
export const NoteDocument = z.strictObject({
  format: z.literal('note/1'),
  title: z.string(),
  version: z.int(),
  month: TimeShown,
  summary: z.string(),
  /** How many were in the room; null where they were fewer than five. */
  participants: z.int().min(5).nullable(),
  /** From how many regions they are; left out where fewer than five are from one of them. */
  regions: z.int().min(2).optional(),
  themes: z.array(
    z.strictObject({
      title: z.string(),
      summary: z.string(),
      /** In no order that tells anything. */
      passages: z.array(z.strictObject({ words: z.string(), month: TimeShown })),
    }),
  ),
})
export type NoteDocument = z.infer<typeof NoteDocument>

/** A document and its SHA-256, in hexadecimal. */
export const SealedNoteView = z.strictObject({ document: NoteDocument, sha256: z.string().regex(/^[0-9a-f]{64}$/) })
export type SealedNoteView = z.infer<typeof SealedNoteView>

export const NOTE_FORMS = ['markdown', 'docx', 'pdf', 'json'] as const
export type NoteForm = (typeof NOTE_FORMS)[number]

const ofNote = z.strictObject({ roomId: Id, noteId: Id })
const version = z.coerce.number().int().min(1).max(10_000)
const inside = { access: 'member', surface: 'room' } as const

export const readSealedNote = endpoint({
  ...inside,
  name: 'readSealedNote',
  summary: 'A sealed version of a note.',
  method: 'GET',
  path: '/api/rooms/:roomId/notes/:noteId/versions',
  status: 200,
  refusals: [],
  params: ofNote,
  query: z.strictObject({ version }),
  reply: SealedNoteView,
})

export const readNoteAs = endpoint({
  name: 'readNoteAs',
  summary: 'A sealed version in a form that can be passed on.',
  method: 'GET',
  path: '/api/rooms/:roomId/notes/:noteId/forms',
  access: 'member',
  surface: 'note',
  status: 200,
  refusals: ['note.letters_missing'],
  params: ofNote,
  query: z.strictObject({ version, form: z.enum(NOTE_FORMS) }),
  reply: z.strictObject({ name: z.string(), type: z.string(), base64: z.string() }),
})

export const shareNote = endpoint({
  ...inside,
  name: 'shareNote',
  summary: 'Makes a link by which outsiders read a sealed version, for some days.',
  method: 'POST',
  path: '/api/rooms/:roomId/notes/:noteId/shares',
  status: 201,
  refusals: [],
  params: ofNote,
  body: z.strictObject({ version: z.int().min(1).max(10_000), days: z.int().min(1).max(365) }),
  reply: z.strictObject({ token: Token, endsOn: TimeShown }),
})

export const endNoteShares = endpoint({
  ...inside,
  name: 'endNoteShares',
  summary: 'Ends every link to a note at once.',
  method: 'DELETE',
  path: '/api/rooms/:roomId/notes/:noteId/shares',
  status: 204,
  refusals: [],
  params: ofNote,
})

export const readSharedNote = endpoint({
  name: 'readSharedNote',
  summary: 'A note as it was shared: the document and nothing of the house.',
  method: 'GET',
  path: '/api/shared-notes/:token',
  access: 'anyone',
  surface: 'note',
  status: 200,
  refusals: [],
  params: z.strictObject({ token: Token }),
  reply: SealedNoteView,
})
