import { createRequire } from 'node:module'
import { type Font, openSync } from 'fontkit'
import Pdf from 'pdfkit'
import { Refusal } from '../../http/refusal.ts'
import type { SealedNote } from '../find-note.ts'
import { carried } from './carried-note.ts'
import { partsOf } from './parts-of.ts'

type Kind = ReturnType<typeof partsOf>[number]['kind']
type Look = { weight: 400 | 600; size: number; indent: number; after: number; tag: 'H1' | 'H2' | 'P' | 'BlockQuote' }

const MARGIN = 72
const LOOKS: Record<Kind, Look> = {
  title: { weight: 600, size: 22, indent: 0, after: 10, tag: 'H1' },
  theme: { weight: 600, size: 14, indent: 0, after: 6, tag: 'H2' },
  words: { weight: 400, size: 11, indent: 0, after: 8, tag: 'P' },
  quote: { weight: 400, size: 11, indent: 24, after: 2, tag: 'BlockQuote' },
  by: { weight: 400, size: 9, indent: 24, after: 8, tag: 'P' },
  small: { weight: 400, size: 9, indent: 0, after: 8, tag: 'P' },
}

/** One file for each alphabet: what the first lacks, a later one may have. */
const ALPHABETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const
const require = createRequire(import.meta.url)
const LETTERS = ([400, 600] as const).flatMap((weight) =>
  ALPHABETS.map((alphabet) => {
    const file = require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${alphabet}-${weight}-normal.woff`)
    return { name: `${alphabet} ${weight}`, weight, file }
  }),
)
const opened = new Map<string, Font>()

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
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => pdf.once('end', resolve).once('error', reject))
  for (const { name, file } of LETTERS) pdf.registerFont(name, file)
  for (const { kind, text } of partsOf(note)) {
    const { weight, size, indent, after, tag } = LOOKS[kind]
    pdf.addStructure(pdf.struct(tag, {}, () => write(pdf, text, { weight, size, indent })))
    pdf.y += after
  }
  pdf.end()
  await ended
  return Buffer.concat(chunks)
}

/** Writes a paragraph, each run of it in letters that have it. */
function write(
  pdf: PDFKit.PDFDocument,
  text: string,
  { weight, size, indent }: Pick<Look, 'weight' | 'size' | 'indent'>,
) {
  const runs = runsOf(text, weight)
  pdf.fontSize(size)
  for (const [at, run] of runs.entries()) {
    pdf.font(run.font)
    const options = { continued: at < runs.length - 1, width: pdf.page.width - 2 * MARGIN - indent }
    if (at === 0) pdf.text(run.text, MARGIN + indent, pdf.y, options)
    else pdf.text(run.text, options)
  }
}

function runsOf(text: string, weight: 400 | 600): { font: string; text: string }[] {
  const runs: { font: string; text: string }[] = []
  for (const letter of text) {
    const font = LETTERS.find((one) => one.weight === weight && hasLetter(one.file, letter))?.name
    if (font === undefined) throw new Refusal('note.letters_missing')
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ font, text: letter })
  }
  return runs
}

function hasLetter(file: string, letter: string): boolean {
  if (letter === '\n') return true
  let font = opened.get(file)
  if (!font) {
    const found = openSync(file)
    if (!('hasGlyphForCodePoint' in found)) throw new Error(`${file} holds no single font`)
    font = found
    opened.set(file, font)
  }
  return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
}
