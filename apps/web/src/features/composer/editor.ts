import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import type { Diagnostic } from '@codemirror/lint'
import { linter, setDiagnostics } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import type { Finding } from '@cloakroom/hat-check/finding.ts'
import { editorLook } from './editor-look.ts'
import { markdownLanguage } from './markdown-language.ts'
import type { Change } from './reword.ts'

export type Editor = {
  change: (change: Change) => void
  show: (findings: readonly Finding[]) => void
  select: (from: number, to: number) => void
  focus: () => void
  destroy: () => void
}
type EditorGiven = {
  /** An element in the page; the editor lives in its shadow root. */
  host: HTMLElement
  text: string
  selection: { from: number; to: number }
  label: string
  hint: string
  onText: (text: string) => void
  onCaret: (at: number) => void
  onSend: () => void
  onLeave: () => void
  /** To the next (1) or previous (-1) finding. */
  onWalk: (step: 1 | -1) => void
  /** Takes a mail signature off the words; says whether there was one. */
  onRemoveSignature: () => boolean
}

/**
 * The editor. In a shadow root its styles are adopted style sheets, which `style-src 'self'` allows; in the page itself they would be
 * style elements, which it does not.
 */
export function openEditor(given: EditorGiven): Editor {
  const root = given.host.shadowRoot ?? given.host.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: given.text,
      selection: { anchor: given.selection.from, head: given.selection.to },
      extensions: [
        Prec.highest(keymap.of(keysOf(given))),
        history(),
        keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Escape'), ...historyKeymap]),
        markdownLanguage,
        editorLook,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': given.label,
          spellcheck: 'true',
          autocorrect: 'on',
          autocapitalize: 'sentences',
          dir: 'auto',
        }),
        placeholder(given.hint),
        // Findings are set from outside. What they say, and the ways out, stand below the words; under the pointer the reason alone.
        linter(null),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) given.onText(update.state.doc.toString())
          if (update.docChanged || update.selectionSet) given.onCaret(update.state.selection.main.head)
        }),
      ],
    }),
  })
  // The keys of the house (n, r, q…) look at who is being typed in; from outside, a shadow root hides it.
  root.addEventListener('keydown', (event) => event.stopPropagation())
  return {
    change: ({ from, to, insert }) => {
      view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input' })
      view.focus()
    },
    show: (findings) => view.dispatch(setDiagnostics(view.state, diagnosticsFrom(findings, view.state.doc.length))),
    select: (from, to) => {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true })
      view.focus()
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

function keysOf({ onSend, onLeave, onWalk, onRemoveSignature }: EditorGiven) {
  const does = (act: () => void) => () => {
    act()
    return true
  }
  return [
    { key: 'Mod-Enter', run: does(onSend) },
    { key: 'Escape', run: does(onLeave) },
    { key: 'F8', run: does(() => onWalk(1)), shift: does(() => onWalk(-1)) },
    { key: 'F9', run: onRemoveSignature },
    { key: 'Alt-.', run: does(() => onWalk(1)) },
    { key: 'Alt-,', run: does(() => onWalk(-1)) },
  ]
}

function diagnosticsFrom(findings: readonly Finding[], length: number): Diagnostic[] {
  return findings
    .filter(({ end }) => end <= length)
    .map(({ start, end, why }) => ({ from: start, to: end, severity: 'warning', message: why, markClass: 'cm-hat' }))
}
