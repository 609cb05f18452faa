import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import { unzipSync, zipSync } from 'fflate'
import type { SealedNote } from '../find-note.ts'
import { carried } from './carried-note.ts'
import { directionsOf } from './directions-of.ts'
import { languageByScript } from './language-by-script.ts'
import { type Block, partsOf } from './parts-of.ts'

const HALF_POINTS = { small: 18, usual: 22 }
/** Georgia has no letters that run left. */
const FONT_TO_THE_LEFT = { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman' }
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
    sections: [{ children: partsOf(note).map(paragraph) }],
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

function paragraph({ kind, text, side }: Block): Paragraph {
  const spacing = { after: 160 }
  const begins = side === 'right' ? { bidirectional: true } : {}
  switch (kind) {
    case 'title':
      return new Paragraph({ ...begins, children: runs(text), heading: HeadingLevel.HEADING_1, spacing })
    case 'theme':
      return new Paragraph({
        ...begins,
        children: runs(text),
        heading: HeadingLevel.HEADING_2,
        spacing: { before: 320, after: 160 },
      })
    case 'quote':
      return new Paragraph({ ...begins, children: runs(text), indent: { left: 480 }, spacing: { after: 40 } })
    case 'by':
      return new Paragraph({ ...begins, children: runs(text, HALF_POINTS.small), indent: { left: 480 }, spacing })
    case 'small':
      return new Paragraph({ ...begins, children: runs(text, HALF_POINTS.small), spacing })
    case 'words':
      return new Paragraph({ ...begins, children: runs(text), spacing })
  }
}

/** What runs left is a run of its own: a program sets digits and brackets by that. */
function runs(text: string, size?: number): TextRun[] {
  const lang = languageByScript(text)
  return text.split('\n').flatMap((line, at) =>
    partsOfLine(line).map(
      (part, place) =>
        new TextRun({
          text: part.text,
          ...(at > 0 && place === 0 && { break: 1 }),
          ...(size && { size }),
          ...(part.runsLeft && {
            rightToLeft: true,
            font: FONT_TO_THE_LEFT,
            ...(lang && { language: { bidirectional: lang } }),
          }),
        }),
    ),
  )
}

function partsOfLine(line: string): { text: string; runsLeft: boolean }[] {
  const { levels } = directionsOf(line)
  const parts: { text: string; runsLeft: boolean }[] = []
  let at = 0
  for (const letter of line) {
    const runsLeft = ((levels[at] ?? 0) & 1) === 1
    const last = parts.at(-1)
    if (last?.runsLeft === runsLeft) last.text += letter
    else parts.push({ text: letter, runsLeft })
    at += letter.length
  }
  return parts.length > 0 ? parts : [{ text: '', runsLeft: false }]
}
