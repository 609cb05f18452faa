import { type NoteDocument, type NoteForm, SealedNoteView } from '@cloakroom/contract/sealed-notes.ts'
import { strFromU8, unzipSync } from 'fflate'
import { documentText, sha256Of } from './document-text.ts'
import { carriedIn } from './forms/carried-note.ts'
import { fileOf } from './forms/file-of.ts'

export type FileVerdict =
  | { is: 'no note' }
  | { is: 'changed'; sha256: string }
  | { is: 'as sealed'; sha256: string; document: NoteDocument }

/**
 * Whether a file is a note as it was sealed: the document that it carries is made into the same form again, and every byte must be the same. Whoever can
 * make a whole file anew can make one that agrees with itself, so compare the hash with the one that the room has.
 */
export async function verifyFile(bytes: Buffer): Promise<FileVerdict> {
  const form = formOf(bytes)
  const document = form && documentIn(bytes, form)
  if (!form || !document) return { is: 'no note' }
  const sha256 = sha256Of(documentText(document))
  const again = await fileOf({ document, sha256 }, form).catch(() => null)
  return again?.bytes.equals(bytes) ? { is: 'as sealed', sha256, document } : { is: 'changed', sha256 }
}

function formOf(bytes: Buffer): NoteForm | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf'
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return 'docx'
  return bytes.subarray(0, 1).toString('latin1') === '{' ? 'json' : 'markdown'
}

function documentIn(bytes: Buffer, form: NoteForm): NoteDocument | null {
  try {
    switch (form) {
      case 'json': {
        const { success, data } = SealedNoteView.safeParse(JSON.parse(bytes.toString('utf8')))
        return success ? data.document : null
      }
      case 'docx': {
        const { 'docProps/custom.xml': properties } = unzipSync(bytes, {
          filter: ({ name, originalSize }) => name === 'docProps/custom.xml' && originalSize < MOST_BYTES,
        })
        return properties ? carriedIn(strFromU8(properties)) : null
      }
      case 'pdf':
      case 'markdown':
        return carriedIn(bytes.toString('latin1'))
    }
  } catch {
    return null
  }
}

const MOST_BYTES = 10_000_000
