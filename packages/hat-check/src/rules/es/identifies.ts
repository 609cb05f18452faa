import type { Rule } from '../../rule.ts'

/** Quién dijo qué: la regla deja salir las palabras, nunca a la persona. */
export const esIdentifies: Rule[] = [
  {
    id: 'identifies.as-said',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Esto dice quién habló; cite las palabras, sin la persona.',
    holdsWhenNegated: true,
    patterns: [
      'como ~1 ha|han|había ~1 {dicho} ~1 {alguien}',
      'como ~1 {dijo} ~1 {alguien}',
      'como {alguien} ~1 ha|había ~1 {dicho}',
      'como {alguien} nos? {dijo}',
      'lo que ha|había ~1 {dicho} {alguien}',
      'lo que {dijo} {alguien}',
      'según {titulado}',
      'como ~1 {dijo} {initials}',
      'como ha ~1 {dicho} {initials}',
      'la|el|los|las pregunta|propuesta|intervención|comentario|punto|idea|observación|mensaje de {alguien} {sufijonombre}',
      'en respuesta a {alguien}',
      'respondiendo a {alguien}',
      'las palabras|observaciones|propuestas|dudas de|del {titulado}',
    ],
    rewordings: [
      { label: 'No nombrar', replacement: 'como se ha dicho aquí' },
      { label: 'Decir «una persona»', replacement: 'como dijo una persona' },
    ],
    examples: {
      hit: [
        '[[Como ha dicho el señor Oduya]], es tarde.',
        '[[Como dijo Inés]], es tarde.',
        '[[Como la señora Lind ha recordado]], es tarde.',
      ],
      miss: ['Como se ha dicho, es tarde.', 'Como dijo una persona, es tarde.', 'Como dice el refrán, paciencia.'],
    },
  },
  {
    id: 'identifies.agree-with',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Esto ata una opinión a una persona; esté de acuerdo con la idea.',
    holdsWhenNegated: true,
    patterns: [
      'de acuerdo|desacuerdo con {titulado}',
      '[ de acuerdo|desacuerdo con {person} ] {sufijonombre}',
      'coincido|discrepo ~1 con|de {titulado}',
      '[ coincido|discrepo ~1 con|de {person} ] {sufijonombre}',
      '{titulado} tiene ~1 razón',
      '+ 1 ~1 a|con {alguien}',
      'de acuerdo con {initials}',
      'como {person} , yo|creo|pienso',
      '{person} tiene ~1 razón',
    ],
    rewordings: [{ label: 'Acuerdo con la idea', replacement: 'de acuerdo con lo que se dijo' }],
    examples: {
      hit: [
        'Estoy [[de acuerdo con el señor Oduya]].',
        '[[Coincido con Inés]], es tarde.',
        '[[La señora Lind tiene razón]].',
      ],
      miss: ['Estoy de acuerdo con este texto.', 'Coincido con la propuesta.', 'Ella tiene razón.'],
    },
  },
  {
    id: 'identifies.quoted-by-name',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Esto pone un nombre sobre una cita; deje fuera el nombre.',
    holdsWhenNegated: true,
    patterns: [
      '^^ {person} escribe|escribió|dijo|dice :',
      '^^ el ...10 {person} escribió :',
      '^^ el ...26 escribió :',
      '^^ de : {person}',
      '^^ {sign}? {initials} :',
      'nuestro|nuestra|mi ~1 colega|compañero|compañera|amigo {person} ~1 {dijo}',
      'nuestro|nuestra|mi ~1 colega|compañero|compañera|amigo de ~1 {capitals} ~1 {dijo}',
      '{titulado} nos {dijo}',
      '{person} nos {dijo}',
      'el|la representante|delegado|delegada|director|directora|ministro|ministra|colega {dequien}? nos {dijo}',
    ],
    rewordings: [{ label: 'Dejar fuera el nombre', replacement: 'aquí se dijo:' }],
    examples: {
      hit: [
        '[[Inés Roca escribe:]]\n> Es tarde.',
        '[[La señora Lind nos dijo]] lo contrario.',
        '[[La representante del ministerio nos explicó]] el texto.',
      ],
      miss: ['La ley dice: prohibido.', 'Nos dijeron lo contrario.'],
    },
  },
]
