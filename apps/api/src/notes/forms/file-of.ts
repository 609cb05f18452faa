import type { NoteForm } from '@cloakroom/contract/sealed-notes.ts'
import type { SealedNote } from '../find-note.ts'
import { jsonOf } from './json-of.ts'
import { markdownOf } from './markdown-of.ts'

type Form = { ending: string; type: string; make: (note: SealedNote) => Buffer | Promise<Buffer> }

/** The makers of documents are large, and few are asked for: each is loaded for the first. */
const FORMS = {
  json: { ending: 'json', type: 'application/json', make: jsonOf },
  markdown: { ending: 'md', type: 'text/markdown', make: markdownOf },
  docx: {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: async (note) => (await import('./docx-of.ts')).docxOf(note),
  },
  pdf: {
    ending: 'pdf',
    type: 'application/pdf',
    make: async (note) => (await import('./pdf-apart.ts')).pdfApart(note),
  },
} as const satisfies Record<NoteForm, Form>

/** The note as a file: made of the document and its hash alone, the same bytes whenever it is made. The name tells month and version. */
export async function fileOf(note: SealedNote, form: NoteForm): Promise<{ name: string; type: string; bytes: Buffer }> {
  const { ending, type, make } = FORMS[form]
  const { month, version } = note.document
  return { name: `note-${month}-v${version}.${ending}`, type, bytes: await make(note) }
}
