/** Marks that end a question: of Latin and Cyrillic letters, of Chinese, of Arabic, of Armenian and of Ethiopic. */
export const QUESTION_MARKS = '?？؟՞፧'

const ENDS_AS_A_QUESTION = new RegExp(`[${QUESTION_MARKS}][!！]*[\\s)\\]）】]*$`, 'u')
const ADDRESS = /[a-z]+:\/\/\S*$/iu

/** Words ask when their last sentence ends as a question does. What stands in quotation marks is somebody else's question, and an address is none. */
export function isQuestion(words: string): boolean {
  return ENDS_AS_A_QUESTION.test(words) && !ADDRESS.test(words.trimEnd()) && !isInQuotation(words)
}

const PAIRS = { '“': '”', '„': '“”', '«': '»', '‹': '›', '「': '」', '『': '』' }

/** Whether the words end within a quotation that is not closed: a long quotation of which only the beginning is marked. */
function isInQuotation(words: string): boolean {
  const straight = (words.match(/"/gu) ?? []).length % 2 === 1
  const within = Object.entries(PAIRS).some(([opens, closes]) => {
    const opened = words.lastIndexOf(opens)
    return opened >= 0 && !Array.from(closes).some((mark) => words.includes(mark, opened + 1))
  })
  return straight || within
}
