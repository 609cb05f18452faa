import type { Says } from '../../rule.ts'

/** What is said of findings that no rule of one language makes: signatures, and names that whoever asks knows. */
export const frSays: Says = {
  signature: {
    why: 'Cette signature montre votre titre ou votre organisation ; ici, un nom suffit.',
    label: 'Retirer le titre et l’organisation',
  },
  ownInstitution: {
    why: 'Cela rattache vos mots à votre lieu de travail ; dites-le sans lui.',
    label: 'L’omettre',
  },
  participant: {
    why: 'Cela dit qui, dans la salle, a parlé ; citez les mots, pas la personne.',
    label: 'Dire « quelqu’un »',
    replacement: 'quelqu’un',
  },
}
