import type { Rule } from '../../rule.ts'
import type { ClassDefinition } from '../../vocabulary.ts'

/** O que diz um «nós» que é um gabinete, e o que diz quem preside. */
export const ptOfficeWeClasses: Record<string, ClassDefinition> = {
  fazemos: {
    phrases: `identificamos, enviamos, publicamos, lançamos, solicitamos, comunicamos, disponibilizamos, realizamos, organizamos, desenvolvemos, repudiamos, manifestamos, reiteramos, reafirmamos, propomos, corrigimos, atualizamos, recomendamos, exigimos, denunciamos, convocamos, autorizamos, estabelecemos, implementamos, instalamos, entregamos, mantivemos, investimos, distribuímos, contratamos`,
  },
  instancia: {
    phrases: 'presidência, mesa diretora, diretoria, direção, secretaria, associação, comissão, federação, prefeitura',
  },
}

const porMim = [
  { label: 'Falar por si', replacement: 'por mim' },
  { label: 'Falar por experiência', replacement: 'pelo que tenho visto' },
]

export const ptOfficeWe: Rule[] = [
  {
    id: 'office-voice.our-doing',
    kind: 'hat',
    severity: 'advise',
    why: 'Este «nós» age como um gabinete ou uma associação; diga o que pensa você.',
    patterns: [
      '{fazemos} ~1 o|a|os|as|um|uma|que|ao|aos|à|às|nossa|nosso {small}?',
      'estamos ~1 desenvolvendo|providenciando|implementando|preparando|trabalhando|a ~1 {small} {small}?',
    ],
    rewordings: porMim,
    examples: {
      hit: [
        '[[Identificamos o]] erro na planilha.',
        '[[Estamos desenvolvendo um]] sistema de filas.',
        '[[Publicamos a]] lista na segunda-feira.',
      ],
      miss: ['Vamos à praia.', 'Estamos felizes.', 'Temos procurado as chaves.'],
    },
  },
  {
    id: 'office-voice.presides',
    kind: 'hat',
    severity: 'refuse',
    why: 'Só quem preside ou tem um cargo fala assim; aqui fala por si.',
    patterns: [
      'está|fica ~1 aberta|encerrada|dispensada|suspensa a ~1 sessão|reunião|audiência|assembleia|leitura',
      'vou|passo|cedo|concedo ~1 passar|ceder? a palavra',
      'honra|oportunidade|prazer|satisfação de ~1 presidir|representar',
      '^ a|o {instancia} ~1 informa|comunica|convida|agradece|convoca',
      '^ a|o {certain} ...8 vem ~1 convidar|informar|comunicar|solicitar|manifestar|convocar',
      'vimos|venho ~1 por meio desta|deste|convidar|comunicar',
    ],
    rewordings: [{ label: 'Dizer o que pensa você', replacement: 'a meu ver,' }],
    examples: {
      hit: [
        '[[Está aberta a sessão]].',
        '[[Vou passar a palavra]] à colega.',
        'É uma [[honra de presidir]] esta mesa.',
        '[[A Presidência informa]] que há atraso.',
      ],
      miss: ['Está aberta a porta.', 'Vou passar a tarde em casa.', 'A presidência mudou de mãos.'],
    },
  },
]
