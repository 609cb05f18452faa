import type { Rule } from '../../rule.ts'

const semEmpregador = [
  { label: 'Deixar fora o empregador', replacement: 'trabalho nesta área' },
  { label: 'Falar por experiência', replacement: 'sei-o da prática' },
]

/** «Trabalho em…», «sou diretor de…»: a quem se pertence. */
export const ptAffiliation: Rule[] = [
  {
    id: 'affiliation.work-for',
    kind: 'hat',
    severity: 'refuse',
    why: 'Isto diz para quem trabalha; a sala não precisa de o saber.',
    patterns: [
      'faço parte da|do|de ~1 {corpo}',
      '!<o|um|meu|seu|do|ao|este|nosso|de trabalho|trabalhei|trabalhamos ~1 em|no|na|nos|nas|para|com|num|numa o|a|os|as|um|uma? ~1 {corpo}',
      '^ eu? ~1 trabalhava ~1 em|no|na|nos|nas|para|com|num|numa o|a|os|as|um|uma? ~1 {corpo}',
      'eu|quando|onde ~1 trabalhava ~1 em|no|na|nos|nas|para|com|num|numa o|a|os|as|um|uma? ~1 {corpo}',
      '!<o|um|meu|seu|do|ao|este|nosso|de trabalho|trabalhei|trabalhava|trabalhamos ~1 em|no|na|para o|a|os|as? {institution}',
      '!<o|um|meu|seu|do|ao|este|nosso|de trabalho|trabalhei|trabalhava ~1 para a|o? {proper}',
      '!<o|um|meu|seu|do|ao|este|nosso|de trabalho|trabalhei|trabalhamos na|no|em {proper}',
      'dirijo|presido|coordeno|chefio|dirigi|presidi o|a|um|uma|ao|à|nosso|nossa ~2 {corpo}',
      'dirijo|presido|coordeno|chefio|dirigi|presidi o|a|ao|à? {institution}',
      'o|a? meu|minha empregador|empregadora|entidade , {det}? {capitals}',
      'os|as? meus|minhas colegas|chefes do|da|de|no|na ~1 {corpo}',
    ],
    rewordings: semEmpregador,
    examples: {
      hit: [
        '[[Trabalho na polícia federal]] desde maio.',
        '[[Trabalho para a Lumencorp]].',
        '[[Dirijo uma associação]] de pescadores.',
      ],
      miss: ['Trabalho neste tema.', 'Não trabalho no ministério.', 'Ela trabalha no ministério.', 'Trabalho em casa.'],
    },
  },
  {
    id: 'affiliation.i-am-office',
    kind: 'hat',
    severity: 'refuse',
    why: 'Isto dá-lhe um cargo ou um empregador; a sala não precisa de o saber.',
    patterns: [
      'sou|fui|era {det}? ~1 {cargo} {dequem}',
      'sou o|a ~1 {cargoforte} !que',
      'sou {cargoforte} $',
      'sou|fui|era ~1 {oficio} no|na|em|do|da|numa|num ~1 {corpo}',
      'sou do|da {institution}',
      'sou|era ~1 {oficio} no|na|em|do|da {institution}',
      'sou|era ~1 {oficio} no|na|em|do|da {proper}',
      'sou|era ~1 servidor|servidora|funcionário|funcionária público|pública|municipal|estadual|federal',
      'estou|trabalho|trabalhamos no|na|em {certain}',
      'sou|fui|era ~1 oficial|agente de ligação',
      'fui nomeado|nomeada|eleito|eleita ~1 {cargo}',
    ],
    rewordings: [
      { label: 'Deixar fora o cargo', replacement: 'trabalho neste tema' },
      { label: 'Falar por experiência', replacement: 'sei-o da prática' },
    ],
    examples: {
      hit: ['[[Sou diretora do instituto]].', '[[Sou a relatora]].', '[[Sou da UNICEF]].'],
      miss: ['Sou enfermeira.', 'Sou de Angola.', 'Não sou diretora do instituto.', 'Sou o primeiro a dizê-lo.'],
    },
  },
  {
    id: 'affiliation.self-intro',
    kind: 'hat',
    severity: 'refuse',
    why: 'Isto apresenta-o com a sua organização ou o seu cargo; aqui basta um nome.',
    patterns: [
      'chamo-me|sou {person} ,|e|do|da ...3 {institution}',
      'chamo-me|sou {person} ,|e ~2 {cargo} {dequem}?',
      'o? meu nome é {person} ,|e|do|da ...3 {institution}',
      'o? meu nome é {person} ,|e ~2 {cargo} {dequem}?',
      '^ {fullname} , do|da|de {institution}',
      '^^ {person} , {cargo} {dequem}? $',
    ],
    rewordings: [{ label: 'Deixar fora a organização', replacement: 'olá' }],
    examples: {
      hit: ['[[Chamo-me Inês, da UNICEF]].', '[[Sou Inês Prado, diretora do instituto]], e pergunto.'],
      miss: ['Chamo-me Inês e gosto de mapas.', 'Sou Inês, enfermeira.'],
    },
  },
  {
    id: 'boilerplate.banner',
    kind: 'hat',
    severity: 'refuse',
    why: 'Este aviso vem de um correio de escritório e mostra que escreve do trabalho.',
    holdsWhenNegated: true,
    patterns: [
      'esta|este mensagem|correio|e-mail|email ...8 confidencial|confidenciais|exclusivamente ...10 destinatário|destinatários',
      'se recebeu esta|este mensagem|correio|e-mail|email por engano|erro',
      'se você? não é|for você? o|a? ~1 destinatário|destinatária',
      'esta|este mensagem|correio|e-mail|email ...8 conter|contém ~1 informação|informações ~1 confidencial|confidenciais|privilegiadas',
      'esta|este mensagem|correio|e-mail|email ...8 é|são ~1 confidencial|confidenciais',
    ],
    rewordings: [{ label: 'Tirar o aviso', replacement: '' }],
    examples: {
      hit: [
        '[[Esta mensagem é confidencial e destina-se apenas ao destinatário]].',
        '[[Se recebeu esta mensagem por engano]], apague-a.',
      ],
      miss: ['Esta mensagem é curta.', 'As conversas eram confidenciais.'],
    },
  },
]
