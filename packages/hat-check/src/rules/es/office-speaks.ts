import type { ClassDefinition } from '../../vocabulary.ts'
import type { Rule } from '../../rule.ts'

/** Lo que una oficina dice de sí misma cuando escribe al público, y lo que hace quien firma. */
export const esOfficeSpeaksClasses: Record<string, ClassDefinition> = {
  oficinas: {
    phrases: `agencia, ministerio, viceministerio, delegación, dirección, dirección general, embajada, misión, misión permanente, secretaría, secretariado, organización, institución, instituto, fundación, ong, compañía, asociación, federación, coalición, comité, comisión, consorcio, consulado, departamento, sindicato,
      confederación, colectivo, fiscalía, procuraduría, contraloría, defensoría, superintendencia, autoridad, oficina, unidad, brigada, observatorio, tribunal, juzgado, alcaldía, ayuntamiento, colegio, cámara, empresa, banco, cooperativa, gremio, redacción, coordinación, intendencia, jefatura, parte demandada, parte actora`,
  },
  anuncia: {
    phrases: `agradece, les agradece, le agradece, toma nota, repudia, se solidariza, deja constancia, deja pública constancia, hace un llamado, hace un llamamiento, expresa su, convoca a, desea aclarar, desea recordar, desea agradecer, quiere aclarar, invita a, invita a los, informa que, informa de, informa a, comunica que, comunica a, lamenta, queda a, aprovecha la, aprovecha esta, no confirma, no desmiente, no comenta, no facilita, no asesora, solicita a, solicita que,
      ruega, recuerda a, recuerda que, se reserva, acusa recibo, atenderá, responderá, remitirá, hace constar, pone a disposición, pone en conocimiento, saluda atentamente, manifiesta, ve con preocupación, se toma muy, precisa que, rechaza, niega, tiene el honor, se complace, estudiará, recibió su, recibió la, ha recibido su, ha recibido la`,
  },
  guardia: { phrases: 'guardia, turno, retén, turno doble, turno de noche, doble turno, comisión de servicios' },
  ocupado: {
    phrases:
      'reunión, reuniones, inspección, auditoría, simulacro, curso, mudanza, comité, comité de dirección, formación, acto, audiencia, audiencias, protesta',
  },
  grado: {
    phrases:
      'comandante, capitán, teniente, suboficial, suboficial mayor, sargento, cabo, comisario, comisaria, inspector, inspectora, fiscal, jueza, juez, analista, técnica, técnico, jefa, jefe, subcomisario, subinspector, subinspectora, perito, perita',
  },
}

export const esOfficeSpeaks: Rule[] = [
  {
    id: 'office-voice.announces',
    kind: 'hat',
    severity: 'refuse',
    why: 'Aquí habla una institución; diga lo que piensa usted.',
    patterns: [
      '^ el|la|los|las|esta|este|nuestra|nuestro ~1 {oficinas} ~2 {anuncia}',
      '^ el|la|esta|este ~1 {oficinas} {dequien} {anuncia}',
      '^ el|la ~1 {oficinas} ~1 que ~1 represento|presido|dirijo|representamos',
      '^ {certain} {anuncia}',
      '^ el|la|los|las|esta|este {certain} {anuncia}',
      'la|el ~1 cooperativa|asociación|grupo|organización|federación ~1 que ~1 presido|represento|dirijo',
      'mi país se|apoya|respalda|reitera|agradece suma|asocia|adhiere|opone|la|el|su?',
      'las|los ~1 organizaciones|asociaciones|entidades|colectivos|plataformas ~1 firmantes|abajo {small}',
      'las|los ~1 organizaciones|asociaciones|entidades|colectivos|plataformas|sindicatos|movimientos ~1 {dequien}? no? {primeraplural}',
      'las|los ~1 organizaciones|asociaciones|entidades|colectivos|plataformas|sindicatos|movimientos del|de la|el|los? ~1 {small} no? {primeraplural}',
      'como gremio|federación|sindicato|organización|institución|empresa|cooperativa|asociación|entidad|colectivo|proveedor|municipio|ayuntamiento|administración|universidad|operador|comunidad ~1 ,? ya|también|nos|no? {primeraplural}',
    ],
    rewordings: [{ label: 'Decirlo como opinión propia', replacement: 'creo que' }],
    examples: {
      hit: [
        '[[La Dirección General agradece]] los aportes.',
        '[[Esta Procuraduría no confirma]] nada.',
        '[[El Consulado solicita a]] los interesados dos copias.',
        '[[El grupo que represento]] insiste.',
        '[[Las asociaciones del puerto pedimos]] una respuesta.',
      ],
      miss: [
        'El sindicato se opone a la reforma, dice la radio.',
        'La Dirección agradeció los aportes.',
        'La jueza agradece el café.',
        'El grupo canta bien.',
      ],
    },
  },
  {
    id: 'affiliation.on-duty',
    kind: 'hat',
    severity: 'advise',
    why: 'Esto señala su lugar de trabajo; la sala no necesita saber que lo hay.',
    patterns: [
      'tengo|tenemos|tenía|tuve|tuvimos un|una|el|la? ~1 comité|consejo|reunión|junta|rueda de? ~1 dirección|administración|equipo|servicio|directiva|prensa|gabinete',
      'estoy|estaba|estaré|sigo ~1 de ~1 {guardia} ~1 en el|la|mi ~1 {lugardetrabajo}',
      '[ {guardia} ~1 en el|la|mi ~1 {lugardetrabajo} ] y|,|.|todo|toda|esta|hasta',
      'perdón|perdonen|disculpen|disculpas|lamento|tarde ...12 [ {ocupado} ~1 en|de el|la|mi? ~1 {lugardetrabajo} ]',
      '[ tuvimos|tenemos|tengo ~1 {ocupado} ~1 en|de el|la? ~1 {lugardetrabajo} ]',
      'el|la|los ~1 correo|informáticos|cortafuegos|servidor|proxy ~1 corporativo? de|del la|el? ~1 {lugardetrabajo} ~1 {small}',
      'en comisión de servicios en|a el|la ~1 {cuerpo}',
      'el|la|mi ~1 rector|rectora|ministro|ministra|director|directora|jefe|jefa nos|me tiene|espera|convoca|llama|convocó',
      'yo? ~1 entré|ingresé en|a la|el|al ~1 {cuerpo}',
      '^ en la|el|nuestra|nuestro ~1 {oficinas} ...3 no? ya? {primeraplural}',
      '^ aquí en la|el|nuestra ~1 {oficinas} ~1 {small}',
      'dirijo|gestiono|presido|llevo un|una|el|la|los ~2 casa de acogida|albergue|depósito|archivo|laboratorio|refugio|centro|cofradía|juzgado|registro|fondo',
      'represento|representamos a los|las ~2 {small}',
      '!<el|un|mi|su|del|al|este|ese|mucho|poco trabajo ...4 en el|la ~1 {oficinas}',
    ],
    rewordings: [{ label: 'Hablar por experiencia', replacement: 'por lo que he visto' }],
    examples: {
      hit: [
        '[[Estoy de guardia en el juzgado]].',
        'Perdón, [[tuvimos inspección en la fiscalía]].',
        '[[En la contraloría usamos]] una planilla.',
        '[[Represento a los agentes]] de carga.',
      ],
      miss: [
        'Estoy de guardia con los niños.',
        'En la plaza usamos sombrilla.',
        'Dirijo el coro del barrio.',
        'La audiencia en el juzgado es pública.',
      ],
    },
  },
  {
    id: 'affiliation.introduction',
    kind: 'hat',
    severity: 'refuse',
    why: 'Esto le ata a una institución; basta su nombre.',
    patterns: [
      '^ ~1 {person} , ~1 de la|el|los|las? ~1 {oficinas}',
      '^ ~1 {person} , del|de la? ~1 departamento|área|servicio|unidad|sección|equipo ~2',
      '^ ~1 {person} , ~1 {oficinas} ~2 ,|.|;|de|del',
      '^ ~1 {person} , ~1 {grado} ~2 , ~1 {oficinas}',
      '^ {grado} {capitals} , ~1 {small} ~1 {small}?',
      '^ {person} , ...3 ; presido|dirijo|trabajo',
    ],
    rewordings: [{ label: 'Dejar solo el nombre', replacement: 'buenas' }],
    examples: {
      hit: ['[[Inés Roca, de la unidad]] de delitos.', '[[Óscar Lind, Ministerio del]] Ambiente.'],
      miss: ['Inés Roca, de acuerdo.', 'Óscar Lind, buenas tardes.'],
    },
  },
]
