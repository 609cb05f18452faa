import type { NoteForm } from '@cloakroom/contract/sealed-notes.ts'
import type { House } from '../house.ts'
import type { Viewer } from '../http/viewer.ts'
import { fileOf } from './forms/file-of.ts'
import { findSealed, type Version } from './find-sealed.ts'

/** A sealed version as a file. It is made of the document alone, so it is the same whoever asks. */
export async function readNoteAs(house: House, viewer: Viewer, { form, ...which }: Version & { form: NoteForm }) {
  const { name, type, bytes } = await fileOf(await findSealed(house, viewer, which), form)
  return { name, type, base64: bytes.toString('base64') }
}
