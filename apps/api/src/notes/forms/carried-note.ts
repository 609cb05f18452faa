import { NoteDocument } from '@cloakroom/contract/sealed-notes.ts'
import { documentText } from '../document-text.ts'
import type { SealedNote } from '../find-note.ts'

const MARK = 'note-as-json:'
const CARRIED = new RegExp(`${MARK}([A-Za-z0-9+/=]+)`)

/** What a file carries along so that it can be checked: the bytes that were hashed, as base64. */
export function carried({ document }: SealedNote): string {
  return MARK + Buffer.from(documentText(document), 'utf8').toString('base64')
}

/** The document that a text carries; null where there is none. */
export function carriedIn(text: string): NoteDocument | null {
  const [, base64] = CARRIED.exec(text) ?? []
  if (base64 === undefined) return null
  try {
    const { success, data } = NoteDocument.safeParse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')))
    return success ? data : null
  } catch {
    return null
  }
}
