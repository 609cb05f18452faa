import Pdf from 'pdfkit'
import type { SealedNote } from '../find-note.ts'
import { carried } from './carried-note.ts'
import { directionsOf } from './directions-of.ts'
import { languageByScript } from './language-by-script.ts'
import { hasLetter, LETTERS, type Weight } from './letters.ts'
import { type Block, partsOf } from './parts-of.ts'
import { setLines } from './set-lines.ts'

type Look = { weight: Weight; size: number; indent: number; after: number; tag: 'H1' | 'H2' | 'P' | 'BlockQuote' }

const MARGIN = 72
const LOOKS: Record<Block['kind'], Look> = {
  title: { weight: 600, size: 22, indent: 0, after: 10, tag: 'H1' },
  theme: { weight: 600, size: 14, indent: 0, after: 6, tag: 'H2' },
  words: { weight: 400, size: 11, indent: 0, after: 8, tag: 'P' },
  quote: { weight: 400, size: 11, indent: 24, after: 2, tag: 'BlockQuote' },
  by: { weight: 400, size: 9, indent: 24, after: 8, tag: 'P' },
  small: { weight: 400, size: 9, indent: 0, after: 8, tag: 'P' },
}

/** A tagged PDF (headings, paragraphs, quotations) that screen readers read. Throws `note.letters_missing` for a script that its letters do not cover. */
export async function pdfOf(note: SealedNote): Promise<Buffer> {
  const { title, month } = note.document
  const pdf = new Pdf({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en',
    displayTitle: true,
    compress: false,
    info: { Title: title, Producer: '', Creator: '', Keywords: carried(note), CreationDate: new Date(month) },
  })
  const chunks: Buffer[] = []
  pdf.on('data', (chunk: Buffer) => chunks.push(joinedAsDrawn(chunk)))
  const ended = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject))
  for (const { name, file } of LETTERS) pdf.registerFont(name, file)
  for (const block of partsOf(note)) {
    const look = LOOKS[block.kind]
    if (isPlain(block.text, look.weight)) setPlain(pdf, block, look)
    else setAny(pdf, block, look)
    pdf.y += look.after
  }
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

/** Two letters or more from Hebrew to Arabic, as such a table tells them. */
const RUNS_LEFT = /<0(?:5[9a-f]|[678].).(?: 0(?:5[9a-f]|[678].).)+>/g

/**
 * Programs that read a PDF turn what runs left around, one character after the other. So letters that are drawn as one (lām and alif) are told from left to
 * right as well, in the tables that say which letters a glyph stands for.
 */
function joinedAsDrawn(chunk: Buffer): Buffer {
  if (!chunk.includes('beginbfrange')) return chunk
  const table = chunk.toString('latin1')
  return Buffer.from(
    table.replaceAll(RUNS_LEFT, (codes) => `<${codes.slice(1, -1).split(' ').toReversed().join(' ')}>`),
    'latin1',
  )
}

/** Whether pdfkit can set a text by itself. A mark has to stand at its letter, so that takes more. */
function isPlain(text: string, weight: Weight): boolean {
  const letters = LETTERS.filter((one) => one.isPlain && one.weight === weight)
  return (
    !/[\p{M}\u00ad]/u.test(text) &&
    Array.from(text).every((letter) => letter === '\n' || letters.some((one) => hasLetter(one, letter)))
  )
}

/** Scripts whose letters stand in a file as they are drawn, which is not as they are read. */
const DRAWN_OTHERWISE = /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Thai}]/u

/** What is drawn otherwise than it is read is told to readers as it is read, too. */
function setAny(pdf: PDFKit.PDFDocument, { text, side }: Block, { tag, weight, size, indent }: Look): void {
  const lines = text.replaceAll('\t', ' ').replaceAll(/[\u2028\u2029]/g, '\n')
  const lang = languageByScript(lines)
  const isOtherwise = DRAWN_OTHERWISE.test(lines) || directionsOf(lines).levels.some((level) => level & 1)
  const left = MARGIN + (side === 'left' ? indent : 0)
  const right = pdf.page.width - MARGIN - (side === 'right' ? indent : 0)
  const told = { ...(lang && { lang }), ...(isOtherwise && { actual: lines }) }
  pdf.addStructure(pdf.struct(tag, told, () => setLines(pdf, lines, { weight, size, left, right })))
}

/** A paragraph in the letters of Europe: pdfkit breaks its lines; each run of it is in the letters that have it. */
function setPlain(pdf: PDFKit.PDFDocument, { text, side }: Block, { tag, weight, size, indent }: Look): void {
  const left = MARGIN + (side === 'left' ? indent : 0)
  const set = { width: pdf.page.width - 2 * MARGIN - indent, ...(side === 'right' && { align: side }) }
  const write = () => {
    const runs = runsOf(text, weight)
    pdf.fontSize(size)
    for (const [at, run] of runs.entries()) {
      pdf.font(run.font)
      const options = { ...set, continued: at < runs.length - 1 }
      if (at === 0) pdf.text(run.text, left, pdf.y, options)
      else pdf.text(run.text, options)
    }
  }
  pdf.addStructure(pdf.struct(tag, {}, write))
}

function runsOf(text: string, weight: Weight): { font: string; text: string }[] {
  const runs: { font: string; text: string }[] = []
  for (const letter of text) {
    const font = LETTERS.find((one) => one.weight === weight && (letter === '\n' || hasLetter(one, letter)))?.name
    const last = runs.at(-1)
    if (font === undefined || last?.font === font) last!.text += letter
    else runs.push({ font, text: letter })
  }
  return runs
}
