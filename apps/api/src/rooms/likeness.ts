/**
 * What two names have in common when a reader cannot tell them apart: capitals, width, accents written in one or two marks, spaces,
 * and marks that do not show are all the same.
 */
export function likeness(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Pd}_.·]+/gu, ' ')
    .trim()
    .toUpperCase()
    .normalize('NFKC')
}
