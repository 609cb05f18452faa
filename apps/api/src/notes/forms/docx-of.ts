import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { SealedNote } from '../find-note.ts'
import { carried } from './carried-note.ts'
import { partsOf } from './parts-of.ts'

const HALF_POINTS = { small: 18, usual: 22 }
/** A zip keeps a time for each of its parts. All of ours are of one day that means nothing. */
const NO_TIME = new Date(1980, 0, 1)

export async function docxOf(note: SealedNote): Promise<Buffer> {
  const document = new Document({
    title: note.document.title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    customProperties: [{ name: 'note', value: carried(note) }],
    styles: { default: { document: { run: { font: 'Georgia', size: HALF_POINTS.usual } } } },
    sections: [{ children: partsOf(note).map(({ kind, text }) => block(kind, text)) }],
  })
  const parts = unzipSync(await Packer.toBuffer(document))
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, bytes]) => [name, [withoutTime(name, bytes), { mtime: NO_TIME }]]),
      ),
    ),
  )
}

/** The hour at which a file was made stands in its properties. */
function withoutTime(name: string, bytes: Uint8Array): Uint8Array {
  if (name !== 'docProps/core.xml') return bytes
  const xml = Buffer.from(bytes).toString('utf8')
  return Buffer.from(xml.replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, ''), 'utf8')
}

function block(kind: ReturnType<typeof partsOf>[number]['kind'], text: string): Paragraph {
  const spacing = { after: 160 }
  switch (kind) {
    case 'title':
      return new Paragraph({ text, heading: HeadingLevel.HEADING_1, spacing })
    case 'theme':
      return new Paragraph({ text, heading: HeadingLevel.HEADING_2, spacing: { before: 320, after: 160 } })
    case 'quote':
      return new Paragraph({ children: [new TextRun(text)], indent: { left: 480 }, spacing: { after: 40 } })
    case 'by':
      return new Paragraph({
        children: [new TextRun({ text, size: HALF_POINTS.small })],
        indent: { left: 480 },
        spacing,
      })
    case 'small':
      return new Paragraph({ children: [new TextRun({ text, size: HALF_POINTS.small })], spacing })
    case 'words':
      return new Paragraph({ children: [new TextRun(text)], spacing })
  }
}
