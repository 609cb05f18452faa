import type { ClassDefinition } from '../../vocabulary.ts'

/** Las palabras de los debates: a quién llama suyo un cuerpo, cómo vota, qué hizo. */
export const esDebateClasses: Record<string, ClassDefinition> = {
  /** «Apoyó, pidió»: lo que hizo. */
  preterito: {
    shape: (reading, at) =>
      /[a-zñ]{2}ó$/.test(reading.tokens[at]?.raw ?? '') && reading.tokens[at]?.letters === 'small' ? at + 1 : -1,
  },
  futuroplural: {
    shape: (reading, at) => (/[a-z]{2}remos$/.test(reading.tokens[at]?.plain ?? '') ? at + 1 : -1),
  },
  suyos: {
    phrases:
      'voluntarias, técnicas, abogadas, usuarias, afiliados, afiliadas, oficiales, analistas, clientes, inspectores, voluntarios, juristas, abogados, oficinas, expertos, técnicos, colaboradores, militantes',
  },
  /** Los que un país también llama suyos: «nuestros funcionarios». */
  suyosdetodos: {
    phrases: 'investigadores, agentes, fiscales, embajadas, funcionarios, servicios, empleados, diplomáticos',
  },
  votos: {
    phrases:
      'votará, va a votar, vota, se abstendrá, apoyará, va a apoyar, apoya, está a favor, rechazará, va a abstenerse',
  },
  partidarios: {
    phrases:
      'los verdes, verdes, los socialistas, socialistas, los liberales, liberales, los conservadores, conservadores, los comunistas, los populares, los demócratas, los fiscales, fiscales, los policías, policías, los funcionarios, funcionarios, los diplomáticos, diplomáticos, los diputados, diputados, senadores, los alcaldes, alcaldes, los nacionalistas, los republicanos',
  },
}
