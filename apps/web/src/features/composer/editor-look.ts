import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

/**
 * The editor looks like the page it writes on. The house’s tokens reach it through the shadow root. Hats are underlined by text-decoration:
 * the lint package’s own marks are pictures in data: URLs, which our policy does not load.
 */
export const editorLook: Extension = [
  EditorView.theme({
    '&': { backgroundColor: 'transparent', color: 'var(--ink)' },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': {
      fontFamily: 'var(--serif)',
      fontSize: 'var(--writing, 1.125rem)',
      lineHeight: '1.6',
      overflow: 'visible',
    },
    '.cm-content': { minHeight: '4.8rem', padding: '0', caretColor: 'var(--ink)' },
    '.cm-line': { padding: '0' },
    '.cm-cursor': { borderInlineStartColor: 'var(--ink)' },
    '.cm-placeholder': { color: 'var(--ink-3)' },
    '.cm-lintRange': { backgroundImage: 'none !important', paddingBottom: '0' },
    '.cm-lintPoint::after': { display: 'none' },
    '.cm-tooltip': {
      border: '1px solid var(--rule)',
      borderRadius: '6px',
      backgroundColor: 'var(--sheet)',
      color: 'var(--ink)',
      maxWidth: '28rem',
    },
    '.cm-diagnostic': {
      borderInlineStart: '3px solid var(--amber)',
      fontFamily: 'var(--serif)',
      fontSize: '0.9375rem',
    },
    '.cm-hat': {
      textDecoration: 'underline wavy var(--amber) 1.5px',
      textUnderlineOffset: '4px',
      backgroundColor: 'var(--amber-wash)',
      borderRadius: '2px',
    },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading, fontWeight: '600' },
      { tag: tags.strong, fontWeight: '600' },
      { tag: tags.emphasis, fontStyle: 'italic' },
      { tag: tags.quote, color: 'var(--ink-2)' },
      { tag: [tags.monospace], fontFamily: 'ui-monospace, monospace', fontSize: '0.9em' },
      { tag: [tags.link, tags.url], color: 'var(--accent)' },
      { tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--ink-3)' },
    ]),
  ),
]
