import * as notes from '@cloakroom/contract/notes.ts'
import * as sealedNotes from '@cloakroom/contract/sealed-notes.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from '../house.ts'
import { serve, serveAnyone } from '../http/serve.ts'
import { amendNote } from './amend-note.ts'
import { findSealed } from './find-sealed.ts'
import { listNotes, maskPassage } from './my-passages.ts'
import { presentSealed } from './present.ts'
import { dropPassage, pullPassage } from './pull-passage.ts'
import { readNoteAs } from './read-note-as.ts'
import { readNoteDraft } from './read-note-draft.ts'
import { sealNote } from './seal-note.ts'
import { endNoteShares, readSharedNote, shareNote } from './share-note.ts'
import { reviseNote, showNote } from './show-note.ts'
import { startNote } from './start-note.ts'

export function registerNotes(app: FastifyInstance, house: House): void {
  serve(app, notes.listNotes, ({ viewer, params }) => listNotes(house, viewer, params))
  serve(app, notes.startNote, ({ viewer, params, body }) => startNote(house, viewer, { ...params, ...body }))
  serve(app, notes.readNoteDraft, ({ viewer, params }) => readNoteDraft(house, viewer, params))
  serve(app, notes.amendNote, ({ viewer, params, body }) => amendNote(house, viewer, { ...params, ...body }))
  serve(app, notes.pullPassage, ({ viewer, params, body }) => pullPassage(house, viewer, { ...params, ...body }))
  serve(app, notes.dropPassage, ({ viewer, params }) => dropPassage(house, viewer, params))
  serve(app, notes.showNote, ({ viewer, params }) => showNote(house, viewer, params))
  serve(app, notes.maskPassage, ({ viewer, params, body }) => maskPassage(house, viewer, { ...params, ...body }))
  serve(app, notes.sealNote, ({ viewer, params }) => sealNote(house, viewer, params))
  serve(app, notes.reviseNote, ({ viewer, params }) => reviseNote(house, viewer, params))
  serve(app, sealedNotes.readSealedNote, async ({ viewer, params, query }) =>
    presentSealed(await findSealed(house, viewer, { ...params, ...query })),
  )
  serve(app, sealedNotes.readNoteAs, ({ viewer, params, query }) => readNoteAs(house, viewer, { ...params, ...query }))
  serve(app, sealedNotes.shareNote, ({ viewer, params, body }) => shareNote(house, viewer, { ...params, ...body }))
  serve(app, sealedNotes.endNoteShares, ({ viewer, params }) => endNoteShares(house, viewer, params))
  serveAnyone(app, sealedNotes.readSharedNote, async ({ params }) => presentSealed(await readSharedNote(house, params)))
}
