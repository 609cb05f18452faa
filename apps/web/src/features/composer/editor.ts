import { closeCompletion, completionStatus } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import type { Diagnostic } from '@codemirror/lint'
import { linter, setDiagnostics } from '@codemirror/lint'
import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import type { Finding } from '@cloakroom/hat-check/finding.ts'
import { editorLook } from './editor-look.ts'
import type { Mark } from './mark-up.ts'
import { markUp } from './mark-up.ts'
import { markdownLanguage } from './markdown-language.ts'
import type { FindPeople } from './mentioning.ts'
import { beginMention, mentioning } from './mentioning.ts'
import { pasteClean } from './paste-clean.ts'
import type { Change } from './reword.ts'

export type Editor = {
  change: (change: Change) => void
  /** Other words in the place of all, without taking the focus. */
  put: (text: string) => void
  show: (findings: readonly Finding[]) => void
  select: (from: number, to: number) => void
  mark: (mark: Mark) => void
  mention: () => void
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
  findPeople: FindPeople
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
        mentioning(given.findPeople),
        pasteClean,
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
    put: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    show: (findings) => view.dispatch(setDiagnostics(view.state, diagnosticsFrom(findings, view.state.doc.length))),
    select: (from, to) => {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true })
      view.focus()
    },
    mark: (mark) => markIn(view, mark),
    mention: () => beginMention(view),
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  }
}

function keysOf({ onSend, onLeave, onWalk, onRemoveSignature }: EditorGiven) {
  const does = (act: () => void) => () => {
    act()
    return true
  }
  const marks = (mark: Mark) => (view: EditorView) => {
    markIn(view, mark)
    return true
  }
  return [
    { key: 'Mod-b', run: marks('strong') },
    { key: 'Mod-i', run: marks('emphasis') },
    { key: 'Mod-k', run: marks('link') },
    { key: 'Mod-Shift-7', run: marks('numbers') },
    { key: 'Mod-Shift-8', run: marks('list') },
    { key: 'Mod-Shift-9', run: marks('quote') },
    { key: 'Mod-Enter', run: does(onSend) },
    // With a list of names open, it closes the list.
    {
      key: 'Escape',
      run: (view: EditorView) => (completionStatus(view.state) === 'active' ? closeCompletion(view) : does(onLeave)()),
    },
    { key: 'F8', run: does(() => onWalk(1)), shift: does(() => onWalk(-1)) },
    { key: 'F9', run: onRemoveSignature },
    { key: 'Alt-.', run: does(() => onWalk(1)) },
    { key: 'Alt-,', run: does(() => onWalk(-1)) },
  ]
}

function markIn(view: EditorView, mark: Mark): void {
  const { from, to } = view.state.selection.main
  const { select, ...changes } = markUp(view.state.doc.toString(), from, to, mark)
  view.dispatch({
    changes,
    selection: { anchor: select.from, head: select.to },
    userEvent: 'input',
    scrollIntoView: true,
  })
  view.focus()
}

function diagnosticsFrom(findings: readonly Finding[], length: number): Diagnostic[] {
  return findings
    .filter(({ end }) => end <= length)
    .map(({ start, end, why }) => ({ from: start, to: end, severity: 'warning', message: why, markClass: 'cm-hat' }))
}
