import type { Rule } from '../../rule.ts'

const porMi = [
  { label: 'Decir lo que sabe uno mismo', replacement: 'que yo sepa,' },
  { label: 'Hablar por experiencia', replacement: 'por lo que he visto,' },
]

/** La voz de una oficina sin su nombre: el aviso al público, y lo que solo hace quien tiene un cargo. */
export const esOfficeVoice: Rule[] = [
  {
    id: 'office-voice.notice',
    kind: 'hat',
    severity: 'refuse',
    why: 'Así escribe una oficina al público; aquí una persona escribe a otras.',
    patterns: [
      'nos complace|alegra ~1 anunciar|informar|invitar|presentar|comunicar|anunciarles|informarles|invitarles',
      'tenemos el gusto|placer|honor de ~1 {small}',
      'les|le|os informamos|comunicamos|invitamos|recordamos|rogamos ~1 que|de|a',
      'contacte|contacten con? nuestro|nuestra|nuestros|nuestras ~1 servicio|secretaría|oficina|equipo',
      'acusamos recibo',
      'hemos recibido su',
    ],
    rewordings: porMi,
    examples: {
      hit: [
        '[[Nos complace anunciar]] una convocatoria.',
        '[[Les informamos de]] que la lista se cerró.',
        '[[Contacte con nuestra secretaría]] para saber más.',
      ],
      miss: ['Nos alegra verles.', 'Tenemos el tiempo justo.', 'Les digo que me voy.'],
    },
  },
  {
    id: 'office-voice.office-act',
    kind: 'hat',
    severity: 'refuse',
    why: 'Solo quien tiene un cargo puede decir esto; aquí habla usted por sí mismo.',
    patterns: [
      'he ~1 pedido|ordenado|encargado|solicitado a mis|nuestros|mi|nuestro {subordinados}',
      'he|hemos ~1 dado ~1 instrucciones|órdenes|orden|instrucción a|para mis|nuestros|mi|nuestro|que? {subordinados}?',
      'mis|nuestros {subordinados} {plural}',
      'mi|mis {superiores} ~1 {stance}',
      'mi|mis {superiores} me|nos {small}',
      'con|de|por|a mi capital|ministerio|ministro|ministra',
      'con|a mis superiores|jefes',
      '{actos}',
    ],
    rewordings: porMi,
    examples: {
      hit: [
        '[[He pedido a mis servicios]] que respondan.',
        '[[Mis servicios van a]] mirarlo.',
        '[[Mi ministro quiere]] cerrar el tema.',
      ],
      miss: [
        'He pedido a mi hermana que venga.',
        'Los servicios van a mirarlo.',
        'El ministro quiere cerrar el tema.',
        'Mi perro quiere salir.',
      ],
    },
  },
]
