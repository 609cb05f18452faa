import type { ClassDefinition } from '../../vocabulary.ts'

/** Las palabras de una oficina que trabaja: lo que hace, lo que expide, a quién atiende. */
export const esOfficeClasses: Record<string, ClassDefinition> = {
  actoformal: {
    phrases: `orden, órdenes, decreto, decretos, real decreto, reglamento, circular, circulares, directriz, convenio, convenios, protocolo, protocolos, acuerdo, acuerdos, memorando, contrato, contratos, licencia, licencias, permiso, permisos, autorización, mandato, aviso, avisos, instrucción, instrucciones, resolución, proyecto de ley, proyectos de ley, anteproyecto, presupuestos, convocatoria, convocatorias, consulta, consulta pública, investigación, investigaciones, investigación interna, comisión de investigación, comisión,
      grupo de trabajo, plan de acción, plan nacional, estrategia nacional, comunicado, subvención, subvenciones, ayudas, sanciones, sanción, embargo, moratoria, inspección, inspecciones, denuncia, querella, expediente, expedientes, informe anual, concurso, licitación`,
  },
  hechoformal: {
    phrases:
      'firmado, dictado, publicado, promulgado, expedido, concedido, denegado, retirado, derogado, suspendido, lanzado, abierto, cerrado, nombrado, creado, instaurado, ordenado, encargado, ratificado, levantado, prorrogado, impuesto, anunciado, presentado, aprobado, convocado, remitido, adjudicado, constituido',
  },
  firme: {
    phrases:
      'firmé, dicté, publiqué, promulgué, expedí, concedí, denegué, retiré, derogué, suspendí, lancé, abrí, cerré, nombré, creé, ordené, encargué, ratifiqué, levanté, prorrogué, impuse, aprobé, convoqué, remití, adjudiqué, constituí',
  },
  infformal: {
    phrases: `suspender, cerrar el, cerrar la, prorrogar, ampliar el, ampliar la, retirar el, retirar la, revocar, conceder, abrir una, abrir un, lanzar, publicar, financiar, desplegar, nombrar, enjuiciar, prohibir, sancionar, levantar, rescindir, adjudicar, poner fin, poner en marcha, crear, aplazar, no publicar, no renovar, rechazar la, dictar, autorizar, constituir, convocar, congelar, remitir`,
  },
  recibidos: {
    phrases:
      'contribuciones, contribución, candidaturas, candidatura, solicitudes, solicitud, expedientes, denuncias, denuncia, respuestas, quejas, queja, propuestas, ofertas, inscripciones, inscripción, cuestionarios, alegaciones, observaciones, aportaciones, consultas, reclamaciones',
  },
  personal: {
    phrases:
      'agentes, policías, guardias, observadores, inspectores, expertos, formadores, investigadores, fiscales, oficiales, militares, soldados, efectivos, equipos, mediadores, voluntarios, funcionarios, juristas, técnicos, médicos, docentes',
  },
  contados: {
    phrases:
      'formado, inspeccionado, controlado, visitado, acogido, recibido, tramitado, instruido, incautado, detenido, procesado, condenado, expulsado, realojado, vacunado, atendido, ayudado, acompañado, apoyado, rescatado, contratado, financiado, expedido, retirado, concedido, abierto, cerrado, examinado, auditado, capacitado, realizado, organizado, alojado, registrado, entrevistado, decomisado',
  },
  contables: {
    phrases: `personas, mujeres, hombres, niños, niñas, familias, víctimas, migrantes, refugiados, pacientes, sospechosos, agentes, policías, magistrados, expedientes, solicitudes, denuncias, quejas, licencias, permisos, centros, establecimientos, locales, empresas, escuelas, cárceles, hospitales, inspecciones, investigaciones, registros, órdenes, contenedores, kilos, toneladas, armas, buques, llamadas, países, municipios, distritos, pueblos, hogares, beneficiarios, alumnos, docentes, proyectos, subvenciones, vehículos, contribuciones, candidaturas, fiscales, jueces, talleres, cursos, ensayos, marineros, presos, funcionarios`,
  },
  cantidad: {
    patterns: ['más|menos|cerca|alrededor de {number}', '{number} {number}?', 'unos|unas|casi? {numeral}'],
  },
  numeral: {
    phrases:
      'dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, doce, quince, veinte, treinta, cuarenta, cincuenta, sesenta, cien, ciento, doscientos, doscientas, trescientos, trescientas, cuatrocientos, cuatrocientas, quinientos, quinientas, mil, dos mil, cuatro mil, cientos de, miles de, decenas de, una decena de, varios, varias, a cuatrocientos, a cuatrocientas, a doscientos',
  },
  servicios: {
    phrases:
      'albergue, albergues, centro, centros, refugio, refugios, línea, asistencia, asesoría, asesoramiento, acompañamiento, formación, programa, programas, proyectos, talleres, alojamiento, servicio, servicios, clínicas, escuelas, hospitales, oficinas, una red, una base, un registro, una plataforma, becas, préstamos, casas de acogida, cursos',
  },
  gestionamos: {
    phrases:
      'gestionamos, ofrecemos, prestamos, impartimos, organizamos, administramos, explotamos, proporcionamos, financiamos, coordinamos, mantenemos, dirigimos, llevamos',
  },
  ventanilla: {
    phrases:
      'sitio, sitio web, página, página web, web, portal, boletín, secretaría, gabinete de prensa, oficina, oficinas, recepción, centralita, formulario, servicio, equipo, ventanilla, línea, teléfono de atención, informe anual, servicio jurídico, correo, sede, sede electrónica',
  },
  asuntosencurso: {
    phrases:
      'casos en curso, los casos en curso, investigaciones en curso, las investigaciones en curso, casos individuales, los casos individuales, expedientes, procedimientos abiertos, rumores, decisiones judiciales, procesos judiciales',
  },
  equipo: {
    phrases:
      'equipo, equipos, servicio, servicios, oficina, unidad, centro, laboratorio, gabinete, departamento, área, proyecto, programa, redacción, secretaría, juristas, brigada, técnicos',
  },
  trabajando: {
    phrases:
      'ha decidido, han decidido, va a, van a, trabaja, trabajan, prepara, preparan, estudia, estudian, examina, examinan, tramita, tramitan, recibe, reciben, acoge, acompaña, propone, publica, publicará, estará, estarán, ha desarrollado, ha constatado, han constatado, atiende, atienden, gestiona, gestionan, organiza, interviene, intervienen, forma, está cerrada, estaba cerrada, está cerrado, estaba cerrado, ha recibido, ha concluido, ha examinado, recomienda, realizó, realiza, lleva, sigue',
  },
  rutina: {
    phrases: `supervisamos, vigilamos, examinamos, evaluamos, coordinamos, cooperamos, formamos, financiamos, acompañamos, asesoramos, regulamos, controlamos, inspeccionamos, investigamos, perseguimos, publicamos, tramitamos, recibimos, instruimos, desplegamos, fomentamos, recomendamos, velamos, representamos, atendemos, acogemos, alojamos, certificamos, expedimos, recogemos, analizamos, llevamos a cabo, intervenimos, luchamos, preparamos, estudiamos, elaboramos, gestionamos, ofrecemos, prestamos, impulsamos, colaboramos con, trabajamos con, trabajamos para, capacitamos, ponemos en marcha, seguimos trabajando`,
  },
  enelservicio: {
    phrases:
      'miembros, socios, programa, programas, proyectos, estrategia, presupuesto, conclusiones, actividades, acciones, operaciones, medios, efectivos, donantes, voluntarios, red, equipos, misión, misiones, valores, prioridades, objetivos, recomendaciones, sitio, publicaciones, homólogos, informe anual, datos, procedimientos, usuarios, usuarias, abonados, beneficiarios, beneficiarias, proveedores, plataforma, delegaciones, sedes, contrapartes',
  },
  sedice: {
    phrases: `saluda, acoge con, considera, apoya, recomienda, propone, trabaja, cree, es una asociación, es un organismo, es una organización, es una red, es una ong, está comprometida, está comprometido, prepara, examina, estudia, publica, organiza, gestiona, acompaña, representa, pide, exige, desea, lamenta, recuerda, comparte, sigue, continuará, seguirá, presentará, publicará, velará, siempre ha, ha publicado, ha decidido, ha desarrollado, fue creada, fue fundada, no tiene, no puede, puede, va a, lucha, agradece, celebra, se compromete, se esfuerza, ofrece, atiende`,
  },
  publico: {
    phrases:
      'candidatos, participantes, miembros, socios, usuarios, usuarias, ciudadanos, clientes, abonados, visitantes, partes interesadas, personas interesadas, interesados, residentes, autores, delegados, voluntarios, donantes, solicitantes',
  },
  lugardetrabajo: {
    phrases:
      'ministerio, embajada, agencia, dirección, comisaría, fiscalía, prefectura, secretaría, comisión, sede, banco, tribunal, juzgado, consulado, ayuntamiento, misión, instituto, cuartel, laboratorio, hospital, biblioteca, archivo, universidad, colegio, congreso, senado, aduana',
  },
  estadodice: {
    phrases:
      'considera que, estima que, es de la opinión, toma la palabra, desea añadir, desea agradecer, desea subrayar, se reserva, reserva su posición, se asocia, se suma, se adhiere, reafirma su, reitera su, apoya la declaración, respalda la declaración, agradece al secretario, agradece a la secretaría, felicita al presidente, felicita a la presidenta, expresa su, propone suprimir, propone sustituir, propone eliminar',
  },
}
