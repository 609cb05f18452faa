import type { Rule } from '../../rule.ts'

const porMi = [
  { label: 'Decir lo que sabe uno mismo', replacement: 'que yo sepa,' },
  { label: 'Hablar por experiencia', replacement: 'por lo que he visto,' },
]

/** Lo que solo hace quien tiene un cargo. */
export const esOfficeVoice: Rule[] = [
  {
    id: 'office-voice.office-act',
    kind: 'hat',
    severity: 'refuse',
    why: 'Solo quien tiene un cargo puede decir esto; aquí habla usted por sí mismo.',
    patterns: [
      'he ~1 pedido|ordenado|encargado|solicitado a mis|nuestros|mi|nuestro {subordinados}',
      'he|hemos ~1 dado ~1 instrucciones|órdenes|orden|instrucción a|para mis|nuestros|mi|nuestro|que? {subordinados}?',
      'mis|nuestros {subordinados} {plural}',
      'a petición|instancias de mi ~1 {superiores}',
      'mi|mis {superiores} ~1 {stance}',
      'mi|mis {superiores} me|nos {small}',
      'con|de|por|a mi capital|ministerio|ministro|ministra',
      'con|a mis superiores|jefes',
      '{actos}',
      'he ~1 {hechoformal} ~1 un|una|el|la|los|las|mi|este|esta ~1 {actoformal}',
      '{firme} ~1 un|una|el|la|los|las|mi|este|esta|esa|ese|aquella ~1 {actoformal}',
      'he|hemos ~1 nombrado|designado a|una|un ~2 {small}',
      'he|hemos ~1 decidido|resuelto {infformal}',
      'decidí|resolví {infformal}',
      'he|hemos ~1 pedido|ordenado|encargado|solicitado al|a la|los|las? ~1 delegado|delegada|director|directora|fiscal|gobernador|policía|guardia|inspección|agencia|secretario|secretaria|servicios|jefe|jefes|subdelegado|comisario',
      'hemos|he ~1 puesto en marcha',
      'mañana|hoy|lunes|martes|miércoles|jueves|viernes? recibo|recibiré|reúno|presido|inauguro|inauguraré ~1 en|a|al|el|la ...6 sindicatos|ministerio|asociaciones|partes|alcaldes|comité|reunión|víctimas',
      'recibo|recibiré ~1 mañana|hoy|en|el|a ~1 el|ministerio|los|lunes|martes ...4 sindicatos|ministerio|asociaciones|víctimas|alcaldes',
      'la ~1 decisión de ...8 fue|es mía',
      'desde que asumí|dirijo|presido el|la ~2 {cuerpo}',
      'voy|vamos|tengo|tenemos a|que ~1 consultar|consultarlo ~1 con|a? mi|mis|la? capital|superiores|ministerio|ministro|ministra|dirección',
      'no tengo|tenemos|he|tenía|sin ~1 instrucciones',
      'espero|esperamos|a|aguardo ~1 instrucciones',
      'declaro ~1 abierta|abierto|cerrada|cerrado|aprobada|aprobado|levantada ~1 el|la ~1 sesión|debate|reunión|audiencia|votación|acta|propuesta',
      'doy|cedo|damos ~1 la palabra a|al',
      'se ~1 levanta|abre|suspende|reanuda la sesión',
      'someto ~1 a votación',
      'presentaremos|presentaré|remitiremos|remitiré|llevaremos|aprobaremos ~1 un|una|el|la|este ~1 {actoformal}',
      'me ~1 reuní|reúno|entrevisté con mi|mis ~1 homólogo|homóloga|homólogos|contraparte',
      'hemos ~1 inspeccionado|controlado|registrado|detenido|expulsado|desplegado ~1 {cantidad}',
      'mis colaboradores|colaboradoras|servicios|equipos',
      'el gobierno ~1 ha|va ~1 {small} ...10 y|, lo|la|los? {primeraplural}',
      'mi|el grupo ~1 me ha ~1 encargado|pedido|encomendado',
      'como gobierno ,? no? {primeraplural}',
      'nosotros|nosotras , como ~1 {cuerpo} ,?',
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
        'Firmé la petición.',
        'He decidido irme.',
        'Los servicios van a mirarlo.',
        'El ministro quiere cerrar el tema.',
        'Mi perro quiere salir.',
      ],
    },
  },
]
