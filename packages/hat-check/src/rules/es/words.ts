import type { ClassDefinition } from '../../vocabulary.ts'

export const esClasses: Record<string, ClassDefinition> = {
  cuerpo: {
    phrases: `diputación, municipalidad, gobernación, intendencia, agencia, ministerio, delegación, dirección, oficina, comisión, embajada, misión, secretaría, secretariado, organización, institución, instituto, fundación, ong, empresa, compañía, banco, asociación, federación, coalición, partido, grupo, grupo parlamentario,
      grupo político, comité, consorcio, consulado, departamento, división, red, sindicato, confederación, gabinete, colectivo, consejo, gobierno, parlamento, policía, guardia, fiscalía, prefectura, administración, autoridad, cámara, asamblea, senado, alcaldía, ayuntamiento, servicio, unidad, brigada,
      centro, unión, presidencia, observatorio, laboratorio, universidad, escuela, tribunal, juzgado, mayoría, formación, formación política, plataforma, junta, consejería, delegaciones, grupos, compañeros, colegas, mesa, procuraduría, aduana, aduanas, extranjería, hacienda`,
  },
  cuerpofuerte: {
    phrases: `agencia, ministerio, delegación, dirección, embajada, misión, secretaría, organización, institución, instituto, fundación, ong, empresa, compañía, asociación, federación, coalición, partido, grupo, comité, comisión, consorcio, consulado, departamento, división, red,
      sindicato, confederación, gabinete, colectivo, fiscalía, administración, autoridad, servicio, unidad, brigada, observatorio, formación, plataforma, consejería, procuraduría, oficina, entidad`,
  },
  mio: { patterns: ['mi|nuestro|nuestra ~1 {cuerpofuerte} !de'] },
  de: {
    patterns: [
      'del|de|dels la|las|los|el|mi|mis|nuestro|nuestra|nuestros|nuestras|este|esta|todo|toda|todos|todas? los|las|el|la|mi|nuestro|nuestra?',
    ],
  },
  det: {
    phrases:
      'el, la, los, las, un, una, mi, mis, nuestro, nuestra, nuestros, nuestras, su, este, esta, al, a la, a los, a las, a, a mi, a nuestro, a nuestra, a un, a una',
  },
  cargo: {
    phrases: `canciller, editor, editora, técnico de proyectos, técnica de proyectos, doctoranda, doctorando, ponente, relator, relatora, presidente, presidenta, vicepresidente, vicepresidenta, copresidente, copresidenta, secretario, secretaria, secretario general, secretaria general, secretario de estado, secretaria de estado, subsecretario, subsecretaria, director, directora, director general, directora general, subdirector, subdirectora,
      director ejecutivo, directora ejecutiva, director adjunto, directora adjunta, jefe, jefa, jefe de unidad, jefa de unidad, jefe de servicio, jefa de servicio, jefe de delegación, jefa de delegación, adjunto, adjunta, responsable, encargado, encargada, comisario, comisaria, ministro, ministra, viceministro, viceministra, embajador, embajadora, cónsul, agregado, agregada,
      enviado especial, enviada especial, punto focal, delegado, delegada, representante, representante permanente, portavoz, fiscal, fiscal general, procurador, procuradora, magistrado, magistrada, juez, jueza, inspector, inspectora, gobernador, gobernadora, alcalde, alcaldesa, diputado, diputada, senador, senadora, parlamentario, parlamentaria, eurodiputado, eurodiputada,
      consejero, consejera, asesor, asesora, coordinador, coordinadora, oficial, oficial de enlace, oficial de programa, administrador, administradora, funcionario, funcionaria, agente, miembro, tesorero, tesorera, fundador, fundadora, cofundador, cofundadora, decano, decana, rector, rectora, gerente, empleado, empleada, moderador, moderadora, analista, investigador, investigadora,
      profesor, profesora, catedrático, catedrática, técnico, técnica, policía, guardia civil, vocal, concejal, concejala`,
  },
  cargofuerte: {
    phrases: `fiscal, editor, editora, asociación, gobierno, organización, institución, administración, sindicato, ministerio, secretario de la mesa, secretaria de la mesa, magistrado, magistrada, jefe de servicio, jefa de servicio, moderador, moderadora, secretario de estado, secretaria de estado, ponente, relator, relatora, presidente, presidenta, vicepresidente, vicepresidenta, secretario general, secretaria general, director, directora, director general, directora general, jefe de delegación, jefa de delegación, jefe de unidad, jefa de unidad, comisario, comisaria, ministro, ministra, viceministro, viceministra, embajador, embajadora, punto focal,
      delegado, delegada, representante, portavoz, fiscal general, procurador, procuradora, diputado, diputada, senador, senadora, alcalde, alcaldesa, gobernador, gobernadora, oficial de enlace, tesorero, tesorera, eurodiputado, eurodiputada, parlamentario, parlamentaria, consejero, consejera, coordinador, coordinadora, grupo parlamentario, grupo, gobierno, delegación, concejal, concejala`,
  },
  dequien: {
    patterns: [
      'de|del|en|para|ante|por la|las|los|el|un|una|mi|nuestro|nuestra|este|esta? ~2 {capitals}',
      'de|del|en|para|ante|por la|las|los|el|un|una|mi|nuestro|nuestra|este|esta? ~2 {cuerpo}',
      'de|del|para|sobre el|la|este|esta? ~1 {asunto}',
    ],
  },
  asunto: {
    phrases:
      'informe, dictamen, directiva, reglamento, resolución, propuesta, conferencia, reunión, sesión, proyecto, programa, investigación, caso, ley, proposición, texto',
  },
  stance: {
    phrases: `piensa, existe, reúne, agrupa, cree, considera, estima, opina, apoya, respalda, rechaza, desea, quiere, tramita, gestiona, acoge, atiende, ayuda, lleva, lucha, organiza, representa, vela, denuncia, reclama, alerta, pide, solicita, propone, lamenta, condena, saluda, agradece, felicita, aprueba, se opone, se abstiene, se abstendrá, se suma, se adhiere, se muestra, votará, va, va a votar, vota, ha votado, votó, es, está, ha, había, tiene, será, hará,
      puede, debe, recomienda, insiste, subraya, reitera, comparte, espera, invita, sigue, no, publica, defiende, entiende, reconoce, trabaja, utiliza, dispone, recibe, prepara, mantiene, presentará, presenta, ha presentado, presentó, exige, teme, prefiere, juzga, constata, quisiera, querría, se, siempre, también, ya, les, le, os, lo, la, fue, era, hizo, dijo, plantea, aboga, valora, celebra, promueve, cuenta, suscribe, discrepa, coincide, registró, trae, ofrece, planteó, pedirá, seguirá, apoyará, rechazará, estará, quiso, ve, da, dará, pone, hace`,
  },
  primeraplural: {
    shape: (reading, at) => (isFirstPlural(reading.tokens[at]?.plain ?? '') ? at + 1 : -1),
    alsoSmall: true,
  },
  futuro: { shape: (reading, at) => (/(?:ará|erá|irá|drá)$/.test(reading.tokens[at]?.raw ?? '') ? at + 1 : -1) },
  titulo: {
    phrases: 'sr, sra, srta, señor, señora, señorita, don, doña, d, dª, dr, dra, doctor, doctora, profesor, profesora',
  },
  titulado: { patterns: ['el|la|al? {titulo} .? {titulo}? .? {capitals}', 'el|la {titulo} {cargo}'] },
  alguien: { patterns: ['{titulado}', '{person}'] },
  dicho: {
    phrases:
      'dicho, señalado, recordado, indicado, explicado, mencionado, sugerido, propuesto, afirmado, declarado, comentado, apuntado, subrayado, planteado, precisado, manifestado, expresado, expuesto, escrito, recalcado, advertido, dicho muy bien, dicho ya, hecho notar, puesto de manifiesto',
  },
  dijo: {
    phrases:
      'dijo, dice, decía, señaló, señala, señalaba, recordó, recuerda, recordaba, indicó, explicó, explica, mencionó, menciona, mencionaba, sugirió, propuso, propone, afirmó, comentó, comenta, comentaba, apuntó, apunta, subrayó, planteó, plantea, escribió, escribe, preguntó, advirtió, planteaba, apuntaba, proponía, contó, cuenta, contaba, sostuvo, sostenía, reconoció, admitió, confesó, respondió, explicaba, confirmó, insistía, defendía, dejó caer',
  },
  participante: {
    phrases:
      'compañero, compañera, colega, representante, enlace, técnico, técnica, oficial, senador, senadora, directora de albergue, experto, experta, delegado, delegada, fiscal, jueza, juez, magistrado, magistrada, comandante, capitán, teniente, agregado, agregada, asesor, asesora, señor, señora, participante, agente, director, directora, inspector, inspectora, abogado, abogada, portavoz, ministro, ministra, policía, oficial de enlace, ponente, amigo, amiga',
  },
  aquimismo: {
    phrases:
      'aquí, ayer, esta mañana, hace un rato, en la reunión, en la sesión, en la pausa, en el descanso, en la comida, en el café, lunes, martes, miércoles, jueves, viernes, en este hilo, más arriba, la semana pasada, en la primera ronda, en la ronda, delante de todos, ante nosotros',
  },
  sufijo: {
    phrases:
      'a favor, en contra, a votar, votar, de acuerdo, a apoyar, apoyando, apoyar, presentado, a votar a favor, a votar en contra, votar a favor, votar en contra, suele mostrar a favor, dispuesto, dispuesta, preocupado, preocupada, comprometido, comprometida, votado, a presentar, que',
  },
  sufijonombre: { patterns: ['{sign}', '{pequena}'] },
  pequena: {
    phrases:
      'en, que, cuando, sobre, aquí, y, pero, por, porque, con, para, a, totalmente, plenamente, de, como, también',
  },
  oficio: {
    phrases:
      'monitor, monitora, educador, educadora, trabajador social, trabajadora social, psicólogo, psicóloga, bibliotecario, bibliotecaria, desarrollador, desarrolladora, programador, programadora, informático, informática, responsable, policía, guardia civil, gendarme, juez, jueza, magistrado, magistrada, fiscal, abogado, abogada, jurista, ingeniero, ingeniera, periodista, docente, estudiante, doctorando, doctoranda, economista, técnico, técnica, consultor, consultora, experto, experta, voluntario, voluntaria, enfermero, enfermera, médico, médica, investigador, investigadora, profesor, profesora, empleado, empleada, trabajador, trabajadora, funcionario, funcionaria',
  },
  subordinados: {
    phrases:
      'servicios, equipo, equipos, colaboradores, colaboradoras, agentes, funcionarios, oficiales, investigadores, gabinete, asesores, directores, inspectores, fiscales, técnicos',
  },
  superiores: {
    phrases:
      'ministro, ministra, director, directora, superiores, jefes, capital, embajador, embajadora, jefe, jefa, ministerio, fiscal jefe, gobierno, presidente, presidenta',
  },
  representados: {
    phrases:
      'empresas, pequeñas empresas, trabajadores, agricultores, pescadores, empresarios, afiliados, miembros, ciudadanos, vecinos, votantes, víctimas, pacientes, consumidores, docentes, periodistas, clientes, intereses, estados miembros, asociaciones',
  },
  plural: {
    phrases:
      'van a, van, han, están, son, tienen, pueden, deben, harán, responderán, creen, piensan, trabajan, siguen, publicarán, verán, me dicen, me han dicho',
  },
  plurales: {
    phrases:
      'organizaciones, asociaciones, miembros, compañeros, delegaciones, países, estados, socios, firmantes, ong, grupos, agencias, instituciones, empresas, sociedad civil, víctimas, familias, sindicatos, colectivos, vecinos',
  },
  actos: {
    patterns: [
      'incautamos|detuvimos|arrestamos|desarticulamos|extraditamos|interceptamos|procesamos|decomisamos',
      'abrimos|iniciamos|cerramos ~1 una|la|las|los|cuarenta? ~1 investigación|investigaciones|causa|causas|expediente|expedientes',
      'firmamos|suscribimos ~1 un|una|el? ~1 acuerdo|convenio|memorando|tratado|protocolo',
      'emitimos|publicamos|adoptamos ~1 un|una|las? ~1 aviso|orden|órdenes|directriz|circular|decisión|comunicado',
      'hemos ~1 incautado|detenido|arrestado|desarticulado|extraditado|decomisado',
    ],
  },
  voz: {
    patterns: [
      'el|la|los|las? {institution}',
      '{place}',
      'mi|nuestro|nuestra {cuerpo}',
      'el|la ~1 {cuerpofuerte} {dequien}?',
    ],
  },
}

export const esFunctionWords = `el la los las un una unos unas lo al del de a ante bajo con contra desde durante en entre hacia hasta para por según sin sobre tras y e o u pero ni que quien quienes cual cuales cuyo donde
  cuando como si no sí yo me mí mi mis tu tus te ti él ella ellos ellas se le les nos nosotros nuestro nuestra nuestros nuestras vosotros vuestro usted ustedes su sus este esta estos estas ese esa esos esas aquel
  es son era ser está están estaba ha han había haber he hemos fue muy más ya también tan todo toda todos todas`

export const esFormsOfAddress = `señor señora señores señoras señoría señorías sr sra presidente presidenta señorita comisario comisaria ministro ministra colegas compañeros compañeras excelencia excelencias queridos queridas estimado estimada estimados estimadas
  amigos distinguidos delegados embajador embajadora diputado diputada muchas gracias buenos días buenas tardes noches bien bueno pues sí no hola y por tanto entonces ahora además primero segundo tercero finalmente
  es en fr de it pt hoy también miren mire el la los las usted vicepresidente vicepresidenta secretario general`

export const esFirstPerson =
  'honor placer gracias enhorabuena felicitaciones permitan permita yo me mi mis mí mío mía conmigo nosotros nosotras nos nuestro nuestra nuestros nuestras soy estoy he quiero quisiera creo puedo debo voy digo pido tengo agradezco reitero hablo deseo apoyo propongo considero pienso espero felicito saludo lamento celebro comparto permítanme permítame permitidme déjenme insisto anuncio presento expreso subrayo recuerdo reconozco solicito defiendo vengo tomo intervengo sé veo prefiero temo dudo confío respeto acepto rechazo comprendo entiendo exijo ruego añado concluyo termino empiezo comienzo respondo contesto pregunto llamo protesto retiro denuncio reclamo planteo mantengo suscribo coincido discrepo recomiendo aporto siento sostengo admito advierto informo confirmo aseguro prometo niego quedo dejo entrego subo comparezco conozco pertenezco ofrezco procuro trato intento sigo vuelvo pongo hago traigo doy salgo acudo participo comprometo defendí envío recibo estimo opino veré haré seré diré firmo asumo garantizo'
export const esThirdPerson = 'él ella ellos ellas su sus suyo quien quienes le les usted ustedes vuestro cuyo alguien'
export const esNegations = 'no ni nunca jamás sin tampoco nadie nada'
export const esCancels = 'solo sólo solamente únicamente'

const NOT_VERBS = new Set(
  'vamos-a extremos ultimos mismos terminos organismos mecanismos maximos minimos prestamos tramos proximos ramos gramos kilogramos reclamos animos optimos legitimos rumos anonimos insumos consumos intimos septimos decimos chismos sismos turismos abismos istmos atomos racimos reflejamos ritmos algoritmos tomos humos'.split(
    ' ',
  ),
)

function isFirstPlural(plain: string): boolean {
  return (
    plain.length > 4 &&
    plain.endsWith('mos') &&
    !NOT_VERBS.has(plain) &&
    !plain.endsWith('ismos') &&
    !plain.endsWith('isimos')
  )
}

/** Spanish leaves the pronoun out: "creemos", "firmé" and "pedí" show the first person by their ending. */
export function esIsFirstPersonForm(plain: string, raw: string): boolean {
  return isFirstPlural(plain) || (/[a-zñ]{2}[éí]$/.test(raw) && !NOT_PAST.has(plain))
}

const NOT_PAST = new Set(
  'asi aqui ahi alli porque cafe comite jose bebe tambien casi jamas ademas ante que mi si ti'.split(' '),
)

const FIRST: Record<string, string> = {
  piensa: 'pienso',
  cree: 'creo',
  considera: 'considero',
  estima: 'estimo',
  opina: 'opino',
  apoya: 'apoyo',
  respalda: 'respaldo',
  rechaza: 'rechazo',
  desea: 'deseo',
  quiere: 'quiero',
  pide: 'pido',
  solicita: 'solicito',
  propone: 'propongo',
  lamenta: 'lamento',
  condena: 'condeno',
  saluda: 'saludo',
  agradece: 'agradezco',
  felicita: 'felicito',
  aprueba: 'apruebo',
  votara: 'votaré',
  va: 'voy',
  vota: 'voto',
  es: 'soy',
  esta: 'estoy',
  ha: 'he',
  tiene: 'tengo',
  sera: 'seré',
  hara: 'haré',
  puede: 'puedo',
  debe: 'debo',
  recomienda: 'recomiendo',
  insiste: 'insisto',
  subraya: 'subrayo',
  reitera: 'reitero',
  comparte: 'comparto',
  espera: 'espero',
  invita: 'invito',
  sigue: 'sigo',
  no: 'no',
  publica: 'publico',
  defiende: 'defiendo',
  entiende: 'entiendo',
  reconoce: 'reconozco',
  trabaja: 'trabajo',
  utiliza: 'utilizo',
  mantiene: 'mantengo',
  presentara: 'presentaré',
  presenta: 'presento',
  exige: 'exijo',
  teme: 'temo',
  prefiere: 'prefiero',
  quisiera: 'quisiera',
  querria: 'querría',
  plantea: 'planteo',
  valora: 'valoro',
  celebra: 'celebro',
  coincide: 'coincido',
  discrepa: 'discrepo',
  apoyara: 'apoyaré',
  rechazara: 'rechazaré',
}

/** "considera" -> "considero", "votará" -> "votaré". */
export function esInFirstPerson(plain: string): string | null {
  return FIRST[plain] ?? null
}
