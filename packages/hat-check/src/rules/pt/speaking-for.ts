import type { Rule } from '../../rule.ts'

const porMim = [
  { label: 'Falar por si', replacement: 'por mim' },
  { label: 'Dizer que é uma opinião', replacement: 'na minha opinião' },
]

/** «Em nome de…», «como relatora…»: falar por um corpo, ou a partir de um cargo. */
export const ptSpeakingFor: Rule[] = [
  {
    id: 'speaking-for.on-behalf',
    kind: 'hat',
    severity: 'refuse',
    why: 'Aqui fala-se em nome de outros; nesta sala cada pessoa fala só por si.',
    speakerMustGovern: 'clause',
    patterns: [
      'em nome|representação de|do|da|dos|das o|a|os|as? meu|minha|meus|minhas|nosso|nossa|nossos|nossas ~2 {small}',
      'em nome|representação {de} ~2 {corpo} {capitals}?',
      'em nome|representação {de} {capitals}',
      'por incumbência|encargo|instrução {de} ~1 {corpo}',
      'em nome|representação {de} membros|colegas|associados {dequem}?',
    ],
    rewordings: porMim,
    examples: {
      hit: [
        '[[Em nome da minha delegação]], agradeço.',
        'Queria, [[em nome do Ministério da Justiça]], fazer uma pergunta.',
        'Falo [[em nome da Agência dos Lagos]].',
      ],
      miss: [
        'Não falo em nome da minha agência.',
        'O advogado agiu em nome do seu cliente.',
        'Em nome da liberdade, rejeitemos este texto.',
        'A senhora Dias, em nome da Comissão de Pescas, apresentou o relatório.',
      ],
    },
  },
  {
    id: 'speaking-for.speaking-for',
    kind: 'hat',
    severity: 'refuse',
    why: 'Isto diz que fala por uma instituição ou um grupo; aqui fala por si.',
    patterns: [
      'falo|intervenho|falamos por|pelo|pela|para {meu}',
      'falo|intervenho|falamos pelo|pela ~1 {corpo}',
      'falo|intervenho|falamos por|pelo|pela {institution}',
      'represento|representamos aqui? {det}? ~1 {corpo} {dequem}?',
      'represento|representamos aqui? {det}? {institution}',
      'do ponto de vista {de} ~1 {institution}',
      'do ponto de vista do|da meu|minha|nosso|nossa {corpoforte}',
    ],
    rewordings: porMim,
    examples: {
      hit: [
        '[[Represento aqui o ministério]].',
        '[[Falo pela nossa associação]] nisto.',
        '[[Do ponto de vista da minha agência]], está claro.',
      ],
      miss: ['Falo por mim.', 'Ela representa o ministério.', 'Não represento nenhuma agência.'],
    },
  },
  {
    id: 'speaking-as.office',
    kind: 'hat',
    severity: 'refuse',
    why: 'Isto dá-lhe um cargo; nesta sala ninguém fala a partir de um cargo.',
    speakerMustGovern: 'nearest',
    patterns: [
      'como {det}? ~1 {cargoforte} {dequem}?',
      'enquanto {cargo} {dequem}?',
      'como|enquanto antigo|antiga|ex ~1 {cargo} {dequem}?',
      'como {det}? ~1 {cargo} {dequem}',
      'como {det}? ~1 membro {dequem}',
      'na qualidade de {det}? ~1 {cargo} {dequem}?',
      'enquanto ~1 {cargoforte} {dequem}?',
      'tendo sido ~1 {cargoforte} {dequem}?',
      'sendo ~1 {cargoforte} {dequem}?',
    ],
    rewordings: porMim,
    examples: {
      hit: [
        '[[Como relator]], não posso aceitar.',
        'Intervenho [[na qualidade de ponto focal]].',
        'Digo isto [[como diretora do instituto]].',
      ],
      miss: [
        'Como médica, preocupa-me.',
        'Como relator, ele engana-se.',
        'Não falo como presidente.',
        'Como vocês sabem, saio amanhã.',
      ],
    },
  },
  {
    id: 'speaking-as.capacity',
    kind: 'hat',
    severity: 'refuse',
    why: 'Isto diz com que título oficial escreve; aqui cada pessoa participa a título pessoal.',
    patterns: [
      'na|em minha|nossa ~1 qualidade|condição|função|capacidade de|como ~2 {cargo} {dequem}?',
      'na|em minha|nossa ~1 qualidade|capacidade oficial|institucional',
      'a título oficial|institucional',
      'no exercício das minhas|nossas funções|competências',
      'no meu|nosso cargo|mandato de|como ~1 {cargo} {dequem}?',
      'com o meu? chapéu de ~1 {cargo}',
    ],
    rewordings: [
      { label: 'Dizer que é pessoal', replacement: 'a título pessoal' },
      { label: 'Falar por si', replacement: 'por mim' },
    ],
    examples: {
      hit: ['[[Na minha qualidade de relatora]], li tudo.', 'Respondo [[a título oficial]].'],
      miss: ['Falo a título pessoal.', 'Na sua qualidade de relator, assinou.', 'Não respondo a título oficial.'],
    },
  },
]
