import type { TakeoutView } from '@cloakroom/contract/takeouts.ts'
import { visibleWords } from '#lib/markdown.ts'
import { softTime } from '#lib/soft-time.ts'
import { say } from '#lib/words.ts'

/** “Words” — a participant, September 2026 */
export function takeoutText(taken: TakeoutView): string {
  return `“${visibleWords(taken.words)}”\n— ${source(taken)}`
}

/** The same for programs that take HTML: nothing in it but a quotation. */
export function takeoutHtml(taken: TakeoutView): string {
  return `<blockquote><p>${escaped(visibleWords(taken.words))}</p></blockquote><p>— ${escaped(source(taken))}</p>`
}

function source(taken: TakeoutView): string {
  return `${say('speaker.participant')}, ${softTime(taken.month)}`
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
