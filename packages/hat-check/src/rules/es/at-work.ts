import type { Rule } from '../../rule.ts'

/** El empleador de paso: un lugar, una excusa, una costumbre de oficina. */
export const esAtWork: Rule[] = [
  {
    id: 'affiliation.at-work',
    kind: 'hat',
    severity: 'advise',
    why: 'Esto señala su lugar de trabajo; la sala no necesita saber que lo hay.',
    patterns: [
      'donde trabajo|trabajaba|enseño',
      'en la|el|mi oficina|trabajo|curro ,? {primeraplural}',
      'en mi lugar|puesto|centro de trabajo',
      'en mi|nuestro|nuestra ~1 servicio|unidad|oficina|gabinete|departamento|juzgado',
      'nuestra|nuestro ~1 oficina|sede|despacho|embajada de|en {capitals}',
      'nuestra|nuestro|nuestras ~1 oficina|oficinas|sede|servicio ~1 estaba|está|estará|estaban|están|estarán',
      'estoy|estaba|sigo|estuve ~1 atascado|atascada|retenido|retenida|reunido|reunida|todavía|destinado|destinada|aún ~1 en el|la|mi|nuestra ~1 {lugardetrabajo}',
      'estoy destinado|destinada|adscrito|adscrita en|a la|el|al ~1 {cuerpo}',
      'mi jefe|jefa|director|directora|superior|supervisor|supervisora|responsable ~1 en|de|del la|el|nuestra? ~1 {cuerpo}',
      'mi jefe|jefa|director|directora|superior|supervisor|supervisora no|quiere|me|dice|va|ha|firmará|piensa|prefiere',
      'mi empleador|empleadora|empresa|compañía !no es|ha|bloquea|usa|utiliza|vende|me|prohíbe|paga|pide|permite|hace|ya',
      'mi empleador|empleadora|empresa|compañía , un|una|que|el|la ~1 {small}',
      'en mi ~1 anterior|antiguo|antigua|último|actual|nuevo ~1 puesto|trabajo|empleo|servicio|destino ~2 en|de|del la|el? ~1 {cuerpo}',
      'en mi ~1 puesto|trabajo|empleo anterior|actual en|del|de el|la? ~1 {cuerpo}',
      'cuando estaba|trabajaba|estuve ~1 en el|la ~1 {cuerpo}',
      'doy|daba|imparto clase|clases en la|el ~1 academia|escuela|universidad|facultad|instituto',
      'soy|era ~1 {det}? ~1 funcionario|funcionaria|agente|empleado|empleada|becario|becaria|doctorando|doctoranda|estudiante|técnico|técnica de|del|en la|el? ~1 {cuerpo}',
      'en !europa|américa|latinoamérica|dios {proper} ,? no? lo|la|los|nos? {primeraplural}',
      'trabajo|trabajaba en {proper} ,|.|y|desde|como|,',
      '!<el|un|mi|su|del trabajé|trabajado ~2 años? en|para|con el|la ~1 {cuerpo}',
      'le|les ~1 respondo|escribo|hablo desde la|el|mi ~1 {lugardetrabajo}',
      'la|el ~1 red|wifi|cortafuegos|proxy ~1 del|de la|el? ~1 {lugardetrabajo}',
      'nuestro|nuestra ~1 servicio|departamento|equipo|asesoría jurídico|jurídica|legal|informático',
      'mis compañeros|colegas|compañeras de|del la|el? trabajo|oficina|servicio',
      'escriban|escriba|contacten|contacte a|con mis compañeros|compañeras|colegas',
    ],
    rewordings: [{ label: 'Hablar por experiencia', replacement: 'por lo que he visto' }],
    examples: {
      hit: [
        'Es común [[donde trabajo]].',
        '[[En la oficina tenemos]] una regla.',
        '[[Nuestra oficina estaba]] cerrada.',
        '[[Mi jefe en el ministerio]] no firma.',
      ],
      miss: ['Donde vivo hay calma.', 'Estoy en la oficina.', 'Estoy en un atasco.', 'Mi jefe es simpático.'],
    },
  },
]
