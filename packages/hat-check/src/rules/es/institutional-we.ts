import type { Rule } from '../../rule.ts'

/** La voz de un cuerpo: «mi grupo considera», «desde el Ministerio estamos…». */
export const esInstitutionalWe: Rule[] = [
  {
    id: 'institutional-we.own-body',
    kind: 'hat',
    severity: 'refuse',
    why: 'Aquí un cuerpo habla a través de usted; diga lo que piensa usted.',
    holdsWhenNegated: true,
    patterns: [
      '{mio} ~2 {verb=stance} {sufijo}?',
      '{mio} ~2 {futuro}',
      '{mio} , ...5 , {verb=stance}',
      'los|las ~1 miembros|compañeros|colegas|expertos|diputados|delegados de {mio} ~1 {stance}?',
      'la|el posición|postura|opinión|voto|apoyo|propuesta|iniciativa de {mio}',
      'nuestra posición|postura oficial? es|sigue ~2',
      'nuestros|nuestras investigadores|oficiales|analistas|agentes|fiscales|clientes|inspectores|embajadas|funcionarios|servicios',
      'uno|una|algunos|varios|muchos de nuestros|nuestras miembros|agentes|oficiales|investigadores|clientes|funcionarios',
    ],
    rewordings: [
      { label: 'Decirlo como opinión propia', replacement: '{verb}' },
      { label: 'Hablar por experiencia', replacement: 'según mi experiencia, se' },
    ],
    examples: {
      hit: [
        '[[Mi grupo considera]] que es justo.',
        '[[Nuestra agencia publica]] las cifras.',
        '[[Mi delegación apoya]] el texto.',
        '[[Los miembros de mi grupo están]] preocupados.',
        '[[Nuestros investigadores]] vieron lo mismo.',
        '[[Mi grupo parlamentario votará]] en contra.',
      ],
      miss: [
        'Mi país tiene dos lenguas.',
        'La delegación apoya el texto.',
        'Su agencia publica cifras.',
        'Nuestro equipo perdió el partido.',
      ],
    },
  },
  {
    id: 'institutional-we.we-at',
    kind: 'hat',
    severity: 'refuse',
    why: 'Ese «nosotros» es una institución; diga lo que piensa usted.',
    holdsWhenNegated: true,
    patterns: [
      'desde el|la|los|las|nuestro|nuestra|mi ~1 {cuerpo} ...8 {primeraplural}',
      'desde el|la? {institution} ...8 {primeraplural}',
      '{primeraplural} ~1 desde el|la|nuestro|nuestra|mi ~1 {cuerpo}',
      '{primeraplural} ~1 desde el|la? {institution}',
      'nosotros ,? en|desde el|la|nuestro|nuestra|mi? ~1 {cuerpo}',
      'nosotros ,? en|desde el|la? {institution}',
      'en {proper} ,? {primeraplural}',
      'en el|la? {institution} ,? no? nos? {primeraplural}',
      'en mi|nuestro|nuestra {cuerpofuerte} ,? no? nos? {primeraplural}',
      'en el|la ~1 {cuerpofuerte} ,? no? nos? {primeraplural}',
      'aquí en el|la|nuestro|nuestra? {cuerpofuerte}',
      'aquí en el|la? {institution}',
      'los|las que trabajamos en',
    ],
    rewordings: [
      { label: 'Hablar por uno mismo', replacement: 'por mi parte' },
      { label: 'Hablar por experiencia', replacement: 'por lo que he visto' },
    ],
    examples: {
      hit: [
        '[[Desde el Ministerio seguimos]] el caso.',
        '[[En Lumencorp usamos]] esta herramienta.',
        '[[Defendemos desde nuestro grupo]] esta idea.',
        '[[Nosotros, en la agencia]], esperamos.',
        '[[En nuestra unidad guardamos]] los archivos.',
      ],
      miss: [
        'Vamos a la playa.',
        'Estábamos en Madrid.',
        'Desde el lunes esperamos.',
        'Desde el ministerio dijeron que no.',
      ],
    },
  },
  {
    id: 'institutional-we.institution-voice',
    kind: 'hat',
    severity: 'refuse',
    why: 'Aquí una institución habla en su propio nombre; diga lo que piensa usted.',
    patterns: [
      '{voz} se asocia|adhiere|alinea|suma a|con',
      '{voz} desea|quiere|quisiera|desearía ~1 agradecer|felicitar|expresar|reiterar|subrayar|destacar|recordar|saludar|sumarse|manifestar|reafirmar',
      '{voz} se complace|congratula|felicita en|de|por',
      '{voz} reitera|reafirma su|sus',
      '{voz} presenta sus saludos',
      '{voz} agradece|saluda|felicita|lamenta ...6 nuestro|nuestra|nosotros',
    ],
    rewordings: [{ label: 'Decirlo como opinión propia', replacement: 'por mi parte, quiero decir que' }],
    examples: {
      hit: [
        '[[Honduras se adhiere a]] la declaración.',
        '[[La Delegación desea agradecer]] la acogida.',
        '[[La UNICEF reitera su]] apoyo.',
      ],
      miss: ['Honduras cambió su ley.', 'INTERPOL publicó un informe.', 'Ella desea agradecer a su madre.'],
    },
  },
]
