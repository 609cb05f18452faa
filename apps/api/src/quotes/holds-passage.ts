/** Marks that Markdown takes for itself and a reader on the screen does not see. */
const MARKS = /[*_`~>#|\\[\]()!-]|\bhttps?:\/\/\S+/g

/**
 * Whether these words stand in the post, one after the other. A reader selects what is shown, a writer copies what was typed:
 * both are compared without Markdown's marks and with any white space counted as one space.
 */
export function holdsPassage(markdown: string, passage: string): boolean {
  const words = plain(passage)
  return words !== '' && plain(markdown).includes(words)
}

function plain(text: string): string {
  return text.replace(MARKS, ' ').replace(/\s+/g, ' ').trim()
}
