import Papa from 'papaparse'

const MOST = 200
const [SHORTEST, LONGEST] = [2, 80]
const HEADING = /^(personal |full )?(name|nom|nombre|nome)$/i

/**
 * The names on a list that somebody pasted, or in a CSV file: of a table the column called “name”, or else the first cell of each line that can be one.
 * Addresses and everything else on the list stay in the browser.
 */
export function namesInList(text: string): string[] {
  const rows = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data
  const heading = rows[0]?.findIndex((cell) => HEADING.test(cell.trim())) ?? -1
  const cells =
    heading >= 0 ? rows.slice(1).map((row) => row[heading] ?? '') : rows.map((row) => row.find(isName) ?? '')
  const names = cells.map((cell) => cell.replace(/^[\s\-*•]+|\s+$/g, '').replace(/\s+/g, ' ')).filter(isName)
  return [...new Set(names)].slice(0, MOST)
}

function isName(cell: string): boolean {
  const { length } = cell.trim()
  return length >= SHORTEST && length <= LONGEST && /\p{L}/u.test(cell) && !cell.includes('@')
}
