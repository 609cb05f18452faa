const LINK = /!?\[([^\]\n]*)\]\([^)\n]*\)/g
const BEFORE_A_LINE = /^[ \t]*(?:(?:>|#{1,6}|[-*+]|\d{1,3}[.)])[ \t]+)+/gm
const MARKS = /[*~`]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\\(?=[\p{P}\p{S}])/gu

/** Markdown as words on one line, roughly and fast: what is left of a mark is shown as a mark, for none of it is ever made into HTML. */
export function plainText(markdown: string): string {
  return markdown.replace(BEFORE_A_LINE, '').replace(LINK, '$1').replace(MARKS, '').replace(/\s+/g, ' ').trim()
}

/** A word as the index has it (`plain_form` in migration 0018): small letters, Latin ones without their marks, one form of an alef. */
export function plainForm(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/([A-Za-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFKC')
    .replaceAll(/\u0640|\u0670|[\u064b-\u065f]/g, '')
    .replaceAll(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .toLowerCase()
}
