import type { Rule } from '../../rule.ts'

/** Quem disse o quê: a regra deixa sair as palavras, nunca a pessoa. */
export const ptIdentifies: Rule[] = [
  {
    id: 'identifies.as-said',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Isto diz quem falou; cite as palavras, sem a pessoa.',
    holdsWhenNegated: true,
    patterns: [
      'como ~1 {disse} ~1 {alguem}',
      'como {alguem} nos|já|bem? {disse}',
      'como {alguem} tinha|havia ~1 {dito}',
      'o que {disse} {alguem}',
      'o que {alguem} {disse}',
      'o que {alguem} acabou|acaba de ~1 dizer|referir|afirmar|explicar|propor|sublinhar|lembrar',
      '{titulado} acabou|acaba de ~1 dizer|referir|afirmar|explicar|propor|sublinhar|lembrar',
      '{titulado} já? {disse} que',
      'já o? ~1 {disse} {titulado}',
      'tal|assim como ~1 {disse} {alguem}',
    ],
    rewordings: [
      { label: 'Não nomear', replacement: 'como foi dito aqui' },
      { label: 'Dizer «uma pessoa»', replacement: 'como disse uma pessoa' },
    ],
    examples: {
      hit: [
        '[[Como disse o senhor Oduya]], é tarde.',
        '[[Como a Inês disse]], é tarde.',
        '[[Como disse a senhora deputada Lind]], é tarde.',
      ],
      miss: ['Como se disse, é tarde.', 'Como disse uma pessoa, é tarde.', 'Como diz o ditado, paciência.'],
    },
  },
  {
    id: 'identifies.agree-with',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Isto prende uma opinião a uma pessoa; concorde com a ideia.',
    holdsWhenNegated: true,
    patterns: [
      'concordo|discordo ~1 com|do|da|de {titulado}',
      'concordo|discordo ~1 com|do|da o|a {person}',
      'concordo|discordo ~1 com {person} {sign}',
      'de acordo com o|a {titulo} .? {capitals}',
      'partilho|subscrevo|apoio|compartilho ~1 a|o|as|os ~1 opinião|posição|palavras|análise|ponto|preocupações|preocupação ...3 {titulado}',
      'o|a {titulo} .? {capitals} tem ~1 razão',
      'o|a? {person} tem ~1 razão',
    ],
    rewordings: [{ label: 'Acordo com a ideia', replacement: 'de acordo com o que se disse' }],
    examples: {
      hit: ['[[Concordo com a Inês]], é tarde.', '[[O senhor Oduya tem razão]].'],
      miss: ['Concordo com este texto.', 'Concordo com a proposta.', 'Ela tem razão.'],
    },
  },
  {
    id: 'identifies.quoted-by-name',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Isto põe um nome numa citação; deixe fora o nome.',
    holdsWhenNegated: true,
    patterns: [
      '^^ {person} escreve|escreveu|disse|diz :',
      '^^ {sign}? {sign}? {number} ...18 {mail} ...2 :',
      '{titulado} disse-nos|explicou-nos|contou-nos',
      'o|a? {person} disse-nos|explicou-nos|contou-nos',
      'o|a representante|delegado|delegada|diretor|diretora|ministro|ministra|colega {dequem}? disse-nos|explicou-nos|contou-nos',
      '^ o|a ~1 representante|delegado|delegada {dequem} {disse}',
    ],
    rewordings: [{ label: 'Deixar fora o nome', replacement: 'aqui foi dito:' }],
    examples: {
      hit: ['[[Inês Prado escreve:]]\n> É tarde.', '[[A representante do ministério explicou-nos]] o texto.'],
      miss: ['A lei diz: proibido.', 'Disseram-nos o contrário.'],
    },
  },
]
