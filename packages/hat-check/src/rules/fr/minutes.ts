import type { Rule } from '../../rule.ts'
import type { ClassDefinition } from '../../vocabulary.ts'

export const frMinutesClasses: Record<string, ClassDefinition> = {
  /** Pas « Toute », « Chacun » : un nom, en tête de ligne. */
  personne: {
    patterns: ["!toute|tout|chacun|chacune|cela|ceci|rien|aucun|aucune|bien|suite|merci|je|j'|il|elle|on|qui {person}"],
  },
  consigne: {
    phrases:
      "propose, suggère, précise, répond, indique, rappelle, souligne, explique, ajoute, remarque, regrette, signale, estime, évoque, insiste, intervient, est d' accord, s' interroge, s' étonne, s' inquiète, nous informe, demande s', demande que, demande si, souhaite que",
  },
}

/** Comptes rendus et notes de réunion : qui a proposé quoi. */
export const frMinutes: Rule[] = [
  {
    id: 'identifies.minutes',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Comme un compte rendu, cela dit qui a parlé ; gardez l’idée, sans la personne.',
    holdsWhenNegated: true,
    patterns: [
      '^^ {personne} ~1 {consigne}',
      '^^ {titre-nom} {consigne}',
      "^ retours|suggestion|suggestions|remarque|remarques ~2 de|du|d'|des {capitals}",
      'interviennent|intervient|prend la? parole? {titre-nom}',
    ],
    rewordings: [
      { label: 'Ne pas nommer', replacement: 'il a été proposé' },
      { label: 'Dire « une personne »', replacement: 'une personne a dit' },
    ],
    examples: {
      hit: [
        '[[Awa propose]] de baisser le prix.',
        '[[Mme Lind précise]] que rien n’est parti.',
        '[[Suggestion de Lumencorp]] pour la carte : deux niveaux.',
      ],
      miss: ['On propose de baisser le prix.', 'Le texte précise la date.', 'Toute demande est lue.'],
    },
  },
]
