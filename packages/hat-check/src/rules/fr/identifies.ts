import type { Rule } from '../../rule.ts'

/** Qui a dit quoi : la règle laisse sortir les mots, jamais la personne. */
export const frIdentifies: Rule[] = [
  {
    id: 'identifies.as-said',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Cela dit qui a parlé ; citez les mots, sans la personne.',
    holdsWhenNegated: true,
    patterns: [
      "comme l' a|avait ~2 {dit} {quelquun}",
      "comme {quelquun} l' a|avait ~2 {dit}",
      'comme {quelquun} ~1 a|avait ~2 {dit}',
      'comme le {ditpres} {quelquun}',
      'comme {quelquun} le {ditpres}',
      "ce que|qu' {quelquun} a ~2 {dit}",
      'selon {titre-nom}',
      'les propos|remarques|interventions de {quelquun}',
    ],
    rewordings: [
      { label: 'Ne pas nommer', replacement: 'comme cela a été dit ici' },
      { label: 'Dire « une personne »', replacement: 'comme l’a dit une personne' },
    ],
    examples: {
      hit: [
        '[[Comme l’a dit M. Oduya]], il est tard.',
        '[[Comme Mme Lind l’a rappelé]], il est tard.',
        '[[Comme le disait Awa]], il est tard.',
      ],
      miss: [
        'Comme on l’a dit, il est tard.',
        'Comme l’a dit une personne, il est tard.',
        'Comme le dit le proverbe, patience.',
      ],
    },
  },
  {
    id: 'identifies.agree-with',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Cela lie un avis à une personne nommée ; soyez d’accord avec l’idée.',
    holdsWhenNegated: true,
    patterns: [
      "d' accord|désaccord avec {titre-nom}",
      "d' accord|désaccord avec {person} {suitenom}",
      'je rejoins|soutiens|partage {titre-nom}',
      "je rejoins|partage l' avis? de? {person} {suitenom}",
      '{titre-nom} a raison|tort',
      '{person} a raison|tort de|sur|quand',
    ],
    rewordings: [{ label: 'Accord avec l’idée', replacement: 'd’accord avec ce qui a été dit' }],
    examples: {
      hit: [
        'Je suis [[d’accord avec M. Oduya]].',
        'Je suis [[d’accord avec Awa]], il est tard.',
        '[[Mme Lind a raison]].',
      ],
      miss: ['Je suis d’accord avec ce texte.', 'Je suis d’accord avec la Commission.', 'Elle a raison.'],
    },
  },
  {
    id: 'identifies.quoted-by-name',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Cela met un nom au-dessus d’une citation ; laissez le nom de côté.',
    holdsWhenNegated: true,
    patterns: [
      '^^ {person} écrit|dit :',
      '^^ {person} a écrit|dit :',
      '^^ le ...10 {person} a écrit :',
      '{titre-nom} nous a ~1 {dit}',
      '{person} nous a ~1 {dit}',
      'le|la représentant|représentante|délégué|déléguée|directeur|directrice|ministre|collègue {deqqc}? nous a|disait ~1 {dit}',
    ],
    rewordings: [{ label: 'Laisser le nom de côté', replacement: 'il a été dit ici :' }],
    examples: {
      hit: [
        '[[Awa Sow écrit :]]\n> Il est tard.',
        '[[Le 3 mai, Awa Sow a écrit :]]\n> Non.',
        '[[Mme Lind nous a dit]] le contraire.',
        '[[La représentante du ministère nous a expliqué]] le texte.',
      ],
      miss: ['La loi dit : interdit.', 'On nous a dit le contraire.'],
    },
  },
]
