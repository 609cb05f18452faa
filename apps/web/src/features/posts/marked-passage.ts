import { mentionOf } from '@cloakroom/contract/mentions.ts'
import type { PostView } from '@cloakroom/contract/posts.ts'
import { passageMarked } from '#lib/markdown.ts'

/** The house takes no longer passage. */
const LONGEST = 2000

/** The passage of a post that the reader has marked on the page, as it was written; the whole post when nothing of it is marked. */
export function markedPassage(post: Extract<PostView, { state: 'standing' }>): string {
  const selection = window.getSelection()
  const place = selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-post]')
  const marked = place?.dataset['post'] === post.id ? passageMarked(post.markdown, wordsMarked(selection)) : ''
  return shortened(marked || post.markdown)
}

/** What is marked, with mentions as they are written: the name is only how the seat is shown. */
function wordsMarked(selection: Selection | null): string {
  if (!selection || selection.rangeCount === 0) return ''
  const copy = selection.getRangeAt(0).cloneContents()
  const mentions = copy.querySelectorAll<HTMLElement>('[data-seat]')
  if (mentions.length === 0) return selection.toString()
  for (const mention of mentions) mention.textContent = mentionOf(mention.dataset['seat'] ?? '')
  return copy.textContent
}

/** Ends a passage that is too long at the end of a paragraph, a sentence or a word. */
export function shortened(passage: string, longest = LONGEST): string {
  if (passage.length <= longest) return passage
  const cut = passage.slice(0, longest)
  for (const [end, keeps] of [
    ['\n\n', 0],
    ['. ', 1],
    [' ', 0],
  ] as const) {
    const at = cut.lastIndexOf(end)
    if (at > longest / 2) return cut.slice(0, at + keeps)
  }
  return cut
}
