import { createHash } from 'node:crypto'
import { NoteDocument } from '@cloakroom/contract/sealed-notes.ts'

/** The bytes that are hashed: JSON without white space, keys in the order of the contract. */
export function documentText(document: NoteDocument): string {
  return JSON.stringify(NoteDocument.parse(document))
}

/** SHA-256 of the text as UTF-8, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
