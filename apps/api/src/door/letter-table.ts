/** A table of letters, each with what stands for it. */
export function letters(table: string): ReadonlyMap<string, string> {
  return new Map(table.split(' ').map(([letter = '', ...other]) => [letter, other.join('')]))
}
