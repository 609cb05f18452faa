import type { Says } from '../../rule.ts'

/** What is said of findings that no rule of one language makes: signatures, and names that whoever asks knows. */
export const esSays: Says = {
  signature: {
    why: 'Esta firma muestra su cargo u organización; aquí basta con un nombre.',
    label: 'Quitar el cargo y la organización',
  },
  ownInstitution: {
    why: 'Esto une sus palabras al lugar donde trabaja; dígalo sin él.',
    label: 'Dejarlo fuera',
  },
  participant: {
    why: 'Esto dice quién habló en la sala; cite las palabras, no a la persona.',
    label: 'Decir «alguien»',
    replacement: 'alguien',
  },
}
