import type { Says } from '../../rule.ts'

/** What is said of findings that no rule of one language makes: signatures, and names that whoever asks knows. */
export const enSays: Says = {
  signature: {
    why: 'This signature shows your title or organisation; a name is enough here.',
    label: 'Remove the title and organisation',
  },
  ownInstitution: {
    why: 'This ties what you write to where you work; say it without.',
    label: 'Leave it out',
  },
  participant: {
    why: 'This tells who in the room said it; quote the words, not the person.',
    label: 'Say "somebody"',
    replacement: 'somebody',
  },
}
