import type { NoteDraftView } from '@cloakroom/contract/notes.ts'

type ThemeWords = { title: string; summary: string }
export type ThemeToWrite = ThemeWords & { id: string }

/** What I have changed in a draft and not saved yet. What others save meanwhile shows through, so that saving takes nothing of theirs away. */
export type Edits = {
  head: { title?: string; summary?: string }
  themes: Record<string, Partial<ThemeWords>>
  added: string[]
  left: string[]
}

export const NO_EDITS: Edits = { head: {}, themes: {}, added: [], left: [] }

export function hasEdits({ head, themes, added, left }: Edits): boolean {
  return Object.keys(head).length + Object.keys(themes).length + added.length + left.length > 0
}

/** The draft as it is to be written: the house’s, and over it what I have changed. */
export function withEdits(draft: NoteDraftView, edits: Edits) {
  const standing = draft.themes.map(({ id, title, summary }) => ({ id, title, summary }))
  const added = edits.added
    .filter((id) => standing.every((theme) => theme.id !== id))
    .map((id) => ({ id, title: '', summary: '' }))
  return {
    title: edits.head.title ?? draft.note.title,
    summary: edits.head.summary ?? draft.summary,
    themes: [...standing, ...added]
      .filter(({ id }) => !edits.left.includes(id))
      .map((theme): ThemeToWrite => ({ ...theme, ...edits.themes[theme.id] })),
  }
}

export function editTheme(edits: Edits, id: string, words: Partial<ThemeWords>): Edits {
  return { ...edits, themes: { ...edits.themes, [id]: { ...edits.themes[id], ...words } } }
}
