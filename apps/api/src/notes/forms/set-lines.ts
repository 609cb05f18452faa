import { fromLeftToRight } from './directions-of.ts'
import { heightOf, LETTERS, type Letters, type Weight } from './letters.ts'
import { hanging, joined, linesOf, type Measured, widthOf } from './lines-of.ts'
import { type Piece, piecesOf } from './pieces-of.ts'

type Place = { weight: Weight; size: number; left: number; right: number }

/**
 * Writes a paragraph in any script: broken where Unicode lets lines be broken, and from right to left where it is read so. Each word is written in the order
 * in which it is read, so that it is read aloud and copied in that order.
 */
export function setLines(pdf: PDFKit.PDFDocument, text: string, place: Place): void {
  const measure = ({ letters, level, drawn }: Piece) =>
    pdf.font(letters.name).fontSize(place.size).widthOfString(drawn, whole(level))
  for (const each of text.split('\n')) {
    const { runsLeft, unbroken } = piecesOf(each, place.weight)
    for (const line of linesOf(unbroken, place.right - place.left, measure)) {
      const { seen, spaces } = hanging(joined(line, measure), measure)
      const behind = spaces.map((piece) => ({ ...piece, level: runsLeft ? 1 : 0 }))
      const from = runsLeft ? place.right - widthOf(seen) - widthOf(behind) : place.left
      setLine(pdf, [...seen, ...behind], from, place)
    }
  }
}

function setLine(pdf: PDFKit.PDFDocument, line: readonly Measured[], left: number, { weight, size }: Place): void {
  const usual = LETTERS.find((one) => one.weight === weight)
  const heights = [usual, ...line.map(({ letters }) => letters)].filter((one): one is Letters => one !== undefined)
  const above = size * Math.max(...heights.map((letters) => heightOf(letters).above))
  const height = size * Math.max(...heights.map((letters) => heightOf(letters).line))
  if (pdf.y + height > pdf.page.maxY()) pdf.continueOnNewPage()
  const top = pdf.y
  const stands = new Map<Measured, number>()
  let x = left
  for (const piece of fromLeftToRight(line)) {
    stands.set(piece, x)
    x += piece.width
  }
  for (const piece of line) setPiece(pdf, piece, stands.get(piece) ?? left, top + above, size)
  pdf.y = top + height
}

/** pdfkit gives letters one word after the other, from left to right. Words that run left are to be turned around as a whole, which it does where features are named. */
function whole(level: number): { features?: [] } {
  return (level & 1) === 1 ? { features: [] } : {}
}

/** What runs left is written from its end, and says so. */
function setPiece(pdf: PDFKit.PDFDocument, piece: Measured, x: number, y: number, size: number): void {
  const { letters, level, drawn } = piece
  if (drawn === '') return
  const isReversed = (level & 1) === 1
  if (isReversed) pdf.markContent('ReversedChars')
  pdf
    .font(letters.name)
    .fontSize(size)
    .text(drawn, x, y, { lineBreak: false, baseline: 'alphabetic', ...whole(level) })
  if (isReversed) pdf.endMarkedContent()
}
