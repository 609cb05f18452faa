import type { BlockContent, RootContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import type { SealedNote } from '../find-note.ts'
import { carried } from './carried-note.ts'
import { partsOf } from './parts-of.ts'

export function markdownOf(note: SealedNote): Buffer {
  const children = partsOf(note).map(({ kind, text }): RootContent => {
    const value = { type: 'text' as const, value: text }
    switch (kind) {
      case 'title':
        return { type: 'heading', depth: 1, children: [value] }
      case 'theme':
        return { type: 'heading', depth: 2, children: [value] }
      case 'quote':
        return { type: 'blockquote', children: [paragraph(text)] }
      case 'small':
      case 'by':
        return { type: 'paragraph', children: [{ type: 'emphasis', children: [value] }] }
      case 'words':
        return paragraph(text)
    }
  })
  children.push({ type: 'html', value: `<!-- ${carried(note)} -->` })
  return Buffer.from(toMarkdown({ type: 'root', children }), 'utf8')
}

function paragraph(value: string): BlockContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}
