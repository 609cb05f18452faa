import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** What is pasted with a shape of its own comes as Markdown; what converts it is fetched with the first such paste. Shift with the keys of paste takes the bare text. */
export const pasteClean: Extension = EditorView.domEventHandlers({
  paste: (event, view) => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!/<(p|div|b|strong|i|em|h[1-6]|ul|ol|li|table|a|blockquote|span|br)\b/i.test(html)) return false
    event.preventDefault()
    void import('./paste-as-markdown.ts').then(
      ({ asMarkdown }) => insert(view, asMarkdown(html) || text),
      // Out of reach: the words at least.
      () => insert(view, text),
    )
    return true
  },
})

function insert(view: EditorView, words: string): void {
  view.dispatch(view.state.replaceSelection(words), { userEvent: 'input.paste', scrollIntoView: true })
}
