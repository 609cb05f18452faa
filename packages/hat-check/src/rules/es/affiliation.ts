import type { Rule } from '../../rule.ts'

const sinEmpleador = [
  { label: 'Dejar fuera al empleador', replacement: 'trabajo en este campo' },
  { label: 'Hablar por experiencia', replacement: 'lo sé por la práctica' },
]

/** «Trabajo en…», «soy director de…»: a quién se pertenece. */
export const esAffiliation: Rule[] = [
  {
    id: 'affiliation.work-for',
    kind: 'hat',
    severity: 'refuse',
    why: 'Esto dice para quién trabaja; la sala no necesita saberlo.',
    patterns: [
      '!<el|un|mi|su|del|al|este|nuestro|de trabajo|trabajaba|trabajé|trabajamos ~2 en|para|con el|la|los|las|un|una|mi|nuestro? ~1 {cuerpo}',
      '!<el|un|mi|su|del|al|este|nuestro|de trabajo|trabajaba|trabajé|trabajamos ~2 en|para el|la|los|las? {institution}',
      'trabajo|trabajaba|trabajé ~2 para {proper}',
      'he|llevo ~2 trabajado|trabajando ~2 en|para el|la|un|una? ~1 {cuerpo}',
      'he|llevo ~2 trabajado|trabajando ~2 en|para el|la? {institution}',
      'dirijo|presido|coordino|encabezo|dirigí|presidí el|la|un|una|nuestro|nuestra ~2 {cuerpo}',
      'dirijo|presido|coordino|encabezo|dirigí|presidí el|la? {institution}',
      'cuando trabajaba|estaba en|para {capitals}',
      'mi empleador , {det}? {capitals}',
      'mis colegas|compañeros|jefes|superiores de|del|en la|el|los? ~1 {cuerpo}',
      'mis colegas|compañeros|jefes|superiores de|del|en la|el? {institution}',
      'me incorporé|uní a|al la? {institution}',
    ],
    rewordings: sinEmpleador,
    examples: {
      hit: [
        '[[Trabajo en la agencia]] desde mayo.',
        '[[Trabajo para Lumencorp]].',
        '[[Trabajé en el ministerio]] diez años.',
        '[[Dirijo una asociación]] de pescadores.',
        'Pregunté a [[mis colegas del ministerio]].',
      ],
      miss: [
        'Trabajo en este tema.',
        'No trabajo en el ministerio.',
        'Ella trabaja en el ministerio.',
        'Trabajo en casa.',
        'El trabajo en equipo cansa.',
      ],
    },
  },
  {
    id: 'affiliation.i-am-office',
    kind: 'hat',
    severity: 'refuse',
    why: 'Esto le pone un cargo o un empleador; la sala no necesita saberlo.',
    patterns: [
      'soy|fui|era {det}? ~1 {cargo} {dequien}',
      'soy el|la ~1 {cargofuerte} !que',
      'soy {cargofuerte} $',
      'soy|fui|era ~1 {oficio} en|de|del|para el|la|los|un|una? ~2 {cuerpo}',
      'soy|fui|era ~1 {oficio} en|de|del|para el|la? {institution}',
      'soy|vengo de|del la|el? {institution}',
      'estoy en el|la {institution}',
      'estoy al frente de|del ~1 {det}? ~1 {cuerpo}',
      'me nombraron|eligieron|designaron ~1 {cargo}',
      'he sido|fui nombrado|nombrada|elegido|elegida|designado|designada ~1 {cargo}',
    ],
    rewordings: [
      { label: 'Dejar fuera el cargo', replacement: 'trabajo en este tema' },
      { label: 'Hablar por experiencia', replacement: 'lo sé por la práctica' },
    ],
    examples: {
      hit: [
        '[[Soy directora del instituto]].',
        '[[Soy la ponente]].',
        '[[Vengo de la UNICEF]].',
        '[[Soy miembro de la comisión de los lagos]].',
        '[[Fui jefe de la unidad]].',
      ],
      miss: ['Soy enfermera.', 'Soy de Honduras.', 'No soy directora del instituto.', 'Soy el primero en decirlo.'],
    },
  },
  {
    id: 'affiliation.self-intro',
    kind: 'hat',
    severity: 'refuse',
    why: 'Esto le presenta con su organización o su cargo; aquí basta un nombre.',
    patterns: [
      'me llamo {person} ,|y|de|del ...3 {institution}',
      'me llamo {person} ,|y ~2 {cargo} {dequien}?',
      'mi nombre es {person} ,|y|de ...3 {institution}',
      'mi nombre es {person} ,|y ~2 {cargo} {dequien}?',
      'soy {person} , ~2 {cargo} {dequien}?',
      'me llamo {person} y ~1 trabajo|dirijo|represento|presido|estoy en|para|a|el|la|un|una? el|la? {capitals}',
      'soy {person} y ~1 trabajo|dirijo|represento|presido|estoy en|para|a|el|la|un|una? el|la? {capitals}',
      '^ {fullname} , de|del la|el? {institution}',
      'soy {person} ,|de|del la|el? {institution}',
      'soy {person} , de|del la|el? {institution}',
      '^^ {person} , {cargo} {dequien}? $',
    ],
    rewordings: [{ label: 'Dejar fuera la organización', replacement: 'hola' }],
    examples: {
      hit: [
        '[[Me llamo Inés, de la UNICEF]].',
        '[[Soy Inés Roca, directora del instituto]], y tengo una pregunta.',
        '[[Inés Roca, jefa de unidad]]',
      ],
      miss: ['Me llamo Inés y me gustan los mapas.', 'Soy Inés, enfermera.', 'Inés, gracias por esto.'],
    },
  },
  {
    id: 'boilerplate.banner',
    kind: 'hat',
    severity: 'refuse',
    why: 'Este aviso viene de un correo de oficina y muestra que escribe desde el trabajo.',
    holdsWhenNegated: true,
    patterns: [
      'este mensaje|correo ...8 confidencial|confidenciales|exclusivo|exclusivamente|dirigido ...10 destinatario|destinatarios',
      'si ha recibido este mensaje|correo por error',
      'este correo|mensaje procede|proviene de fuera',
    ],
    rewordings: [{ label: 'Quitar el aviso', replacement: '' }],
    examples: {
      hit: [
        '[[Este mensaje y sus anexos son confidenciales y van dirigidos exclusivamente a su destinatario]].',
        '[[Si ha recibido este mensaje por error]], bórrelo.',
      ],
      miss: ['Este mensaje es corto.', 'Las charlas eran confidenciales.'],
    },
  },
]
