/** What somebody looks for: words in any of their forms, and phrases as they stand. */
export type Wanted = { words: string[]; phrases: string[] }

const PHRASE = /"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»/g
const MOST_WORDS = 10
const MOST_PHRASES = 4

/** Reads what was typed into the field. What stands in quotation marks is a phrase; one that is not closed is words. */
export function wordsIn(typed: string): Wanted {
  const phrases: string[] = []
  const rest = typed.replaceAll(PHRASE, (_, ...quoted: (string | undefined)[]) => {
    const phrase = quoted
      .slice(0, 4)
      .find((one) => one !== undefined)
      ?.trim()
    if (phrase) phrases.push(phrase)
    return ' '
  })
  const words = rest.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  return { words: words.slice(0, MOST_WORDS), phrases: phrases.slice(0, MOST_PHRASES) }
}
