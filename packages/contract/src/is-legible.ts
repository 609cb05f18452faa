/** What opens a quote or a list at the beginning of a line, one inside the other: `> > - 1. `. */
const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y
/** What may begin or end emphasis, a link or a picture. */
const MARK = /[*_]+|[[\]]/g

const MOST_ON_A_LINE = 60
const MOST_CONTAINERS = 2_000
const MOST_MARKS = 2_000

/**
 * Whether Markdown can be read by a person, and so by a machine. A parser's work grows with the square of quotes in quotes, of lists in lists
 * and of the marks in one paragraph: a post of forty thousand `>` would hold up every browser in the room, and the house, for a minute.
 */
export function isLegible(markdown: string): boolean {
  let containers = 0
  let marks = 0
  for (const line of markdown.split('\n')) {
    const opened = containersOn(line)
    containers += opened
    marks = line.trim() === '' ? 0 : marks + (line.match(MARK)?.length ?? 0)
    if (opened > MOST_ON_A_LINE || containers > MOST_CONTAINERS || marks > MOST_MARKS) return false
  }
  return true
}

function containersOn(line: string): number {
  let opened = 0
  CONTAINER.lastIndex = 0
  while (opened <= MOST_ON_A_LINE && CONTAINER.test(line)) opened++
  return opened
}
