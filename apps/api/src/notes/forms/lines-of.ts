import { charactersOf, type Piece, type Unbroken } from './pieces-of.ts'

export type Measured = Piece & { width: number }
type Measure = (piece: Piece) => number

const AT_THE_END = /\s+$/u

/** The lines of a paragraph: as many words on each as it holds. Spaces at the end of a line hang over its edge. */
export function linesOf(unbroken: readonly Unbroken[], width: number, measure: Measure): Measured[][] {
  const lines: Measured[][] = [[]]
  let reached = 0
  const measured = (pieces: readonly Piece[]) => pieces.map((piece) => ({ ...piece, width: measure(piece) }))
  const put = (pieces: readonly Measured[], seen: number) => {
    if (reached > 0 && reached + seen > width) {
      lines.push([])
      reached = 0
    }
    lines.at(-1)?.push(...pieces)
    reached += widthOf(pieces)
  }
  for (const pieces of unbroken) {
    const word = measured(pieces)
    const seen = widthOf(measured(withoutSpaces(pieces)))
    if (seen <= width) put(word, seen)
    else for (const character of measured(pieces.flatMap(charactersOf))) put([character], character.width)
  }
  return lines
}

/** What stands side by side in the same letters and runs the same way, as one piece. Words with marks stay apart: each of their marks is put in its place by itself. */
export function joined(line: readonly Measured[], measure: Measure): Measured[] {
  const pieces: Measured[] = []
  for (const piece of line) {
    const last = pieces.at(-1)
    if (last && last.letters === piece.letters && last.level === piece.level && [last, piece].every(mayJoin)) {
      last.said += piece.said
      last.drawn += piece.drawn
    } else pieces.push({ ...piece })
  }
  return pieces.map((piece) => ({ ...piece, width: measure(piece) }))
}

function mayJoin({ level, said, drawn }: Piece): boolean {
  return (level & 1) === 0 || (said === drawn && !/\p{M}/u.test(said))
}

/** A line in two: what is seen of it, and the spaces that hang over. */
export function hanging(line: readonly Measured[], measure: Measure): { seen: Measured[]; spaces: Measured[] } {
  const seen = withoutSpaces(line).map((piece) => ({ ...piece, width: measure(piece) }))
  const cut = line.slice(Math.max(0, seen.length - 1))
  const spaces = cut.flatMap((piece, at) => {
    const rest = at === 0 && seen.length > 0 ? (AT_THE_END.exec(piece.said)?.[0] ?? '') : piece.said
    const part = { ...piece, said: rest, drawn: rest }
    return rest ? [{ ...part, width: measure(part) }] : []
  })
  return { seen, spaces }
}

export function widthOf(pieces: readonly Measured[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0)
}

function withoutSpaces<P extends Piece>(pieces: readonly P[]): P[] {
  const rest = [...pieces]
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    if (!AT_THE_END.test(last.said)) return rest
    rest.pop()
    const [said, drawn] = [last.said.trimEnd(), last.drawn.trim()]
    if (said) return [...rest, { ...last, said, drawn }]
  }
  return rest
}
