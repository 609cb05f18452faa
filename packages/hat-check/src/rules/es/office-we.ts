import type { Rule } from '../../rule.ts'
import type { ClassDefinition } from '../../vocabulary.ts'

/** Lo que dice un «nosotros» que es una oficina, y lo que dice quien preside. */
export const esOfficeWeClasses: Record<string, ClassDefinition> = {
  hacemos: {
    phrases: `convocamos, publicamos, recomendamos, contestamos, revisamos, autorizamos, denunciamos, repudiamos, manifestamos, reiteramos, reafirmamos, comunicamos, informamos, rogamos, solicitamos, organizamos, promovemos, impulsamos, proponemos, adherimos, nos adherimos, nos solidarizamos, nos comprometemos, nos sumamos a, nos oponemos,
      ponemos a disposición, ponemos en conocimiento, hacemos un llamado, hacemos un llamamiento, hacemos saber, damos a conocer, tomamos nota, contamos con, remitimos, establecimos, contactamos, mantuvimos, implementamos, instalamos, entregamos, otorgamos, invertimos, distribuimos, reforzamos, damos asesoría, damos atención, damos seguimiento`,
  },
  hecho: {
    phrases:
      'mantenido, puesto en conocimiento, iniciado, entregado, logrado, retomado, analizado, reforzado, implementado, instalado, ampliado, otorgado, distribuido, invertido, reducido, establecido, contratado, incrementado, coordinado, tomado nota, recibido algunos, recibido algunas, recibido varios, recibido varias, recibido numerosos, recibido numerosas, preparado, publicado, considerado, procedido, presentado, decidido, detectado, creado, organizado, realizado, elaborado, lanzado, convocado, puesto en marcha, puesto a disposición, actualizado, solicitado, remitido, desarrollado, impulsado, difundido, redactado, celebrado, habilitado, implementado, acordado',
  },
  sesion: { phrases: 'sesión, audiencia, asamblea, comparecencia, junta, votación, sesión ordinaria' },
  presidencia: {
    phrases: 'presidencia, alcaldía, concejalía, corporación, secretaría, mesa directiva, junta directiva',
  },
}

const porMi = [
  { label: 'Hablar por uno mismo', replacement: 'por mi parte' },
  { label: 'Hablar por experiencia', replacement: 'por lo que he visto' },
]

export const esOfficeWe: Rule[] = [
  {
    id: 'office-voice.our-doing',
    kind: 'hat',
    severity: 'advise',
    why: 'Este «nosotros» actúa como una oficina o una asociación; diga lo que piensa usted.',
    patterns: [
      '{hacemos} !, !. el|la|los|las|un|una|al|a|algunas|algunos|varias|varios|nuestra|nuestro? {small}?',
      'hemos ~1 {hecho} el|la|los|las|un|una|al|a|algunas|algunos|varias|varios|nuestra|nuestro? {small}?',
      'realizamos|impartimos|desarrollamos|organizamos ~1 talleres|acciones|actividades|campañas|proyectos|cursos|jornadas|charlas',
      'llevamos a cabo ~1 {small}',
      'nos ~1 complace|honramos|honra|enorgullece en?',
      'vamos a ~1 abrir|lanzar|convocar|licitar|publicar un|una|el|la ~1 {actoformal}',
      'vamos a poner en marcha ~1',
      'pusimos|pondremos|ponemos en marcha un|una|el|la|los|las ~1 {small}',
      'hemos aprobado|aprobamos|aprobaremos|aprobado ~1 en el consejo de? ministros|gobierno',
      'hemos aprobado un|una|el|la|los|las ~1 {actoformal}',
      'comparezco ~1 ante|en|para|hoy|a|voluntariamente',
      'hemos estado|venido ~1 colaborando|trabajando|apoyando|atendiendo|impulsando|desarrollando ~1',
      'nos vemos en la ~1 obligación|necesidad',
      'nos ~1 hubiera|habría gustado',
      'estamos ~1 trabajando|desarrollando|implementando en|un|una|el|la|para',
      'estamos ~1 financiando|entregando|atendiendo|negociando|coordinando|evaluando {small} {small}?',
      'estamos viendo ~1 alternativas|opciones',
      'vamos a ~1 entregar|mantener|destinar|otorgar|reforzar|invertir|licitar|distribuir apoyos|recursos|becas',
      'vamos a ~1 entregar|mantener|destinar|otorgar|reforzar|invertir|licitar|distribuir el|la|los|las|un|una {small}',
    ],
    rewordings: porMi,
    examples: {
      hit: [
        '[[Convocamos a una]] asamblea el jueves.',
        '[[Hemos recibido algunas quejas]].',
        '[[Nos vemos en la obligación]] de responder.',
        'En abril [[publicamos la lista]] de obras.',
        '[[Comparezco ante]] esta comisión a petición propia.',
        '[[Hemos aprobado en el Consejo de Ministros]] una ayuda.',
      ],
      miss: [
        'Vamos a la playa.',
        'Hemos visto el mar.',
        'Nos vemos mañana.',
        'Coincidimos en que es tarde.',
        'Lamentamos profundamente estas muertes.',
      ],
    },
  },
  {
    id: 'office-voice.presides',
    kind: 'hat',
    severity: 'refuse',
    why: 'Solo quien preside o tiene un cargo habla así; aquí habla usted por sí mismo.',
    patterns: [
      'queda|está|se ~1 abierta|abierto|inicia|reanuda|levantada la ~1 {sesion}',
      'vamos a ~1 comenzar|iniciar|abrir la ~1 {sesion}',
      'comenzamos|iniciamos|abrimos|reanudamos|damos inicio? a? la ~1 {sesion}',
      'se va|procede a ~1 votar|pasar lista?',
      'se va|procede a dar lectura|cuenta',
      'esta {presidencia}',
      'pasamos|procedemos|pasaremos ~1 a la? votar|votación|votaciones',
      'comienza|comienzan|finaliza|termina la|las votación|votaciones',
      'la presidencia|alcaldía ~1 informa|ha|comunica|recuerda|propone',
      'ceder|cedo|dejar|dejo|pasar|paso con? la palabra',
      'honor|orgullo|satisfacción|oportunidad de ~1 presidir|representar',
    ],
    rewordings: [{ label: 'Decir lo que piensa uno mismo', replacement: 'en mi opinión,' }],
    examples: {
      hit: [
        'Señorías, [[queda abierta la sesión]].',
        '[[Se va a votar]] la moción.',
        'Lo pongo en manos de [[esta Presidencia]].',
        '[[Vamos a comenzar la sesión]] del comité.',
      ],
      miss: [
        'Queda abierta la puerta.',
        'Se va a casa temprano.',
        'La presidencia rota cada año.',
        'Vamos a comenzar la cena.',
      ],
    },
  },
]
