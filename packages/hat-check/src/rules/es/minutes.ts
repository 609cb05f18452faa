import type { Rule } from '../../rule.ts'
import type { ClassDefinition } from '../../vocabulary.ts'

export const esMinutesClasses: Record<string, ClassDefinition> = {
  /** No «Se», «Esto»: un nombre. */
  persona: { patterns: ['!se|esto|eso|esta|este|ella|ello|nadie|alguien|todo|aquí {person}'] },
  detitulado: { patterns: ['de {titulado}', 'del {titulo} .? {capitals}'] },
  consta: {
    phrases:
      'propone, sugiere, comenta, enfatiza, lamenta, responde, aclara, plantea, pregunta, especifica, apunta, insiste, opina, señala, recuerda, informa, está de acuerdo, explica, añade, expone',
  },
}

/** Actas y notas de reunión: quién propuso qué. */
export const esMinutes: Rule[] = [
  {
    id: 'identifies.minutes',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Como un acta, esto dice quién habló; guarde la idea, sin la persona.',
    holdsWhenNegated: true,
    patterns: [
      '^ {persona} {consta}',
      '^ {persona} nos|le|les ~1 {consta}',
      '^ ~1 interviene|responde|contesta el|la|don|doña|dª ~1 {cargo}',
      '^ ~1 toma la palabra el|la|don|doña|dª ~1 {cargo}',
    ],
    rewordings: [
      { label: 'No nombrar', replacement: 'se propuso' },
      { label: 'Decir «una persona»', replacement: 'una persona dijo' },
    ],
    examples: {
      hit: [
        '[[Inés propone]] bajar el precio.',
        '[[Óscar nos informa]] de los gastos.',
        '[[Toma la palabra la concejala]] de deportes.',
      ],
      miss: ['Se propone bajar el precio.', 'Esto sugiere otra cosa.', 'La ley propone un plazo.'],
    },
  },
]
