import type { Rule } from '../../rule.ts'

const porMiParte = [
  { label: 'Hablar por uno mismo', replacement: 'por mi parte' },
  { label: 'Decir que es una opinión', replacement: 'en mi opinión' },
]

/** «En nombre de…», «como ponente…»: hablar por un cuerpo, o desde un cargo. */
export const esSpeakingFor: Rule[] = [
  {
    id: 'speaking-for.on-behalf',
    kind: 'hat',
    severity: 'refuse',
    why: 'Aquí se habla en nombre de otros; en esta sala cada cual habla solo por sí mismo.',
    speakerMustGovern: 'clause',
    patterns: [
      'en nombre|representación de mi|mis|nuestro|nuestra|nuestros|nuestras ~2 {small}',
      'en nombre|representación {de} ~2 {cuerpo} {capitals}?',
      'en nombre|representación {de} {capitals}',
      'en nombre|representación {de} mayoría ~1 de ~1 los|las ~1 {cuerpo}',
      'en nombre|representación {de} miembros|compañeros|colegas|integrantes ~1 {dequien}?',
      'en nombre|representación {de} ~2 {plurales}',
      '^ por el|la grupo|delegación|comisión ...4 diré|quiero|{small}',
      'por instrucción|instrucciones|mandato de mi|nuestra|nuestro ~1 {small}',
      'de parte de|del mi|la|el? ~1 {superiores}',
      'por encargo {de} ~1 {cuerpo}',
      'en nombre|representación del|de|de la|los? ~1 equipo|copresidentes|presidentes|editores|secretaría|gobierno|redacción|autores|organizadores|profesión',
      'en nombre|representación de los copresidentes|editores|autores|organizadores|trabajadores|afectados',
      'en nombre|representación de|del el|la? {titulo} .? {capitals}',
    ],
    rewordings: porMiParte,
    examples: {
      hit: [
        '[[En nombre de mi delegación]], agradezco las palabras.',
        'Quisiera, [[en nombre de nuestra agencia]], hacer una observación.',
        'Señora presidenta, [[en nombre del Grupo de los Lagos]], saludo este texto.',
        'Creo que hablo [[en nombre de la mayoría de los grupos]].',
      ],
      miss: [
        'No hablo en nombre de mi ministerio.',
        'En nombre de la libertad, rechacemos este texto.',
        'El abogado actúa en nombre de su cliente.',
        'La señora Díaz, en nombre de la Comisión de Pesca, presentó el informe.',
        'Ella dijo: «En nombre de mi delegación, gracias».',
      ],
    },
  },
  {
    id: 'speaking-for.statement',
    kind: 'hat',
    severity: 'refuse',
    why: 'Este texto dice estar escrito en nombre de otros; aquí cada cual escribe solo por sí mismo.',
    patterns: [
      'declaración|carta|mensaje|texto|comunicado se|es ~2 hace|hecha|envía|enviada|publica ~1 [ en nombre {de} ~2 {small}? {capitals}? ]',
      'nosotros|nosotras , ~1 las|los? {plurales} firmantes',
      'los|las abajo firmantes',
    ],
    rewordings: [{ label: 'Hablar por uno mismo', replacement: 'en mi nombre' }],
    examples: {
      hit: [
        'Esta declaración se hace [[en nombre de la coalición]].',
        '[[Nosotras, las organizaciones firmantes]], pedimos actuar.',
      ],
      miss: ['Esta declaración se hace tarde.', 'Las organizaciones firmaron ayer.'],
    },
  },
  {
    id: 'speaking-as.office',
    kind: 'hat',
    severity: 'refuse',
    why: 'Esto le pone un cargo; en esta sala nadie habla desde un cargo.',
    speakerMustGovern: 'nearest',
    patterns: [
      '!<que|usted|ustedes como {det}? ~1 {cargofuerte} {dequien}?',
      'dirijo|dirigirme|hablo|escribo ~1 a? ustedes|vosotros|usted [ como {det}? ~1 {cargofuerte} {dequien}? ]',
      '^ como {cargofuerte} {dequien}? ,? no? {primeraplural}',
      'como ex|antiguo|antigua|exjefe|exministro|exministra ~1 {cargo} {dequien}?',
      'como {det}? ~1 {cargo} {dequien}',
      'como {det}? ~1 miembro|integrante {dequien}',
      'en calidad de {det}? ~1 {cargo} {dequien}?',
      'en tanto que {cargo} {dequien}?',
    ],
    rewordings: porMiParte,
    examples: {
      hit: [
        '[[Como ponente]], yo lo veo de otro modo.',
        'He decidido, [[como presidenta de la delegación]], cerrar la lista.',
        '[[En calidad de punto focal]] recibo mis encargos.',
        'Lo digo [[como directora del instituto]], y me duele.',
      ],
      miss: [
        'Como médico, me preocupa.',
        'Como ponente, él se equivoca.',
        'No hablo como presidenta.',
        'Como ustedes saben, me voy mañana.',
        'Como consejo, le diré que no.',
        'Le pido que como alcaldesa dé ejemplo.',
      ],
    },
  },
  {
    id: 'speaking-as.capacity',
    kind: 'hat',
    severity: 'refuse',
    why: 'Esto dice con qué título oficial escribe; aquí cada cual participa a título personal.',
    patterns: [
      'en mi|nuestra ~1 calidad|condición|función|papel|capacidad de|como ~2 {cargo} {dequien}?',
      'en mi|nuestra ~1 calidad|condición|capacidad oficial|institucional',
      'a título oficial|institucional',
      'en el ejercicio de mis|nuestras funciones|competencias',
      'desde mi cargo|puesto|responsabilidad|posición ~1 de|como ~2 {cargo}? {dequien}?',
      'mi cargo|puesto|mandato|etapa|responsabilidad de|como ~2 {cargo} {dequien}?',
      'con mi|el sombrero|gorra de ~1 {cargo}',
    ],
    rewordings: [
      { label: 'Decir que es personal', replacement: 'a título personal' },
      { label: 'Hablar por uno mismo', replacement: 'por mi parte' },
    ],
    examples: {
      hit: [
        'Intervengo [[en mi calidad de relatora]].',
        'Respondo [[a título oficial]].',
        '[[En mi condición de jefe de unidad]], firmé las cartas.',
        'Hablo [[con mi sombrero de presidenta]].',
      ],
      miss: [
        'Hablo a título personal.',
        'En su calidad de relator, firmó.',
        'No respondo a título oficial.',
        'En mi condición de madre, me preocupo.',
      ],
    },
  },
  {
    id: 'speaking-for.speaking-for',
    kind: 'hat',
    severity: 'refuse',
    why: 'Esto dice que habla por una institución o un grupo; aquí habla por usted.',
    patterns: [
      'hablo|intervengo|hablamos por|para|desde {mio}',
      'hablo|intervengo|hablamos ~1 por el|la ~1 {cuerpofuerte}',
      'hablo|intervengo|hablamos por {det}? {institution}',
      'represento|representamos aquí? {det}? ~1 {cuerpo}',
      'represento|representamos aquí? a? las|los|mis|nuestros|nuestras ~1 {representados}',
      'estoy aquí para representar {det}? ~2 {cuerpo}',
      'represento|representamos aquí? {det}? {institution}',
      'desde el punto de vista {de} ~1 {institution}',
      'desde la perspectiva|óptica|posición {de} ~1 {institution}',
      'desde el punto de vista de mi|nuestro|nuestra {cuerpofuerte}',
      'para|por {det}? ~1 {institution} ...6 es|supone|constituye un|una ~1 honor|placer|orgullo|privilegio',
      'para mi|nuestro|nuestra ~1 {cuerpofuerte} ...4 es|supone|constituye|resulta',
    ],
    rewordings: porMiParte,
    examples: {
      hit: [
        '[[Hablo por nuestra asociación]].',
        '[[Represento aquí al ministerio]].',
        '[[Desde el punto de vista de mi agencia]], está claro.',
        '[[Para mi delegación es]] un honor.',
      ],
      miss: ['Hablo por mí.', 'Ella representa aquí al ministerio.', 'No represento a ninguna agencia.'],
    },
  },
]
