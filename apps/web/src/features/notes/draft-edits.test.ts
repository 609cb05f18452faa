import type { NoteDraftView } from '@cloakroom/contract/notes.ts'
import { expect, it } from 'vitest'
import { editTheme, hasEdits, NO_EDITS, withEdits } from './draft-edits.ts'

const theme = (id: string, title: string) => ({ id, title, summary: '', passages: [] })
const draft = (...themes: NoteDraftView['themes']): NoteDraftView => ({
  note: { id: 'n', title: 'On waiting', state: 'draft', shownUntil: null, sealedVersion: 0 },
  summary: 'Two evenings.',
  version: 1,
  themes,
})
const titles = (from: NoteDraftView, edits = NO_EDITS) => withEdits(from, edits).themes.map(({ title }) => title)

it('is the house’s draft as long as nothing is changed', () => {
  expect(hasEdits(NO_EDITS)).toBe(false)
  expect(withEdits(draft(theme('a', 'Time')), NO_EDITS)).toEqual({
    title: 'On waiting',
    summary: 'Two evenings.',
    themes: [{ id: 'a', title: 'Time', summary: '' }],
  })
})

it('keeps what another adds while I write', () => {
  const edits = editTheme(NO_EDITS, 'a', { title: 'Time lost' })
  expect(titles(draft(theme('a', 'Time'), theme('b', 'Theirs')), edits)).toEqual(['Time lost', 'Theirs'])
})

it('stands once when my new theme is saved, and is gone when I leave it out', () => {
  const edits = editTheme({ ...NO_EDITS, added: ['b'] }, 'b', { title: 'Mine' })
  expect(titles(draft(theme('a', 'Time')), edits)).toEqual(['Time', 'Mine'])
  expect(titles(draft(theme('a', 'Time'), theme('b', 'Mine')), edits)).toEqual(['Time', 'Mine'])
  expect(titles(draft(theme('a', 'Time')), { ...edits, left: ['a'] })).toEqual(['Mine'])
})
