import type { Rule } from '../../rule.ts'

const deMim = [
  { label: 'Dizê-lo como opinião própria', replacement: '{verb}' },
  { label: 'Falar por experiência', replacement: 'pelo que tenho visto,' },
]

/** A voz de um corpo ou de um gabinete: «o meu grupo considera», «temos o prazer de anunciar». */
export const ptInstitutionalWe: Rule[] = [
  {
    id: 'institutional-we.own-body',
    kind: 'hat',
    severity: 'refuse',
    why: 'Aqui um corpo fala através de si; diga o que pensa você.',
    holdsWhenNegated: true,
    patterns: [
      '{meu} ~2 {verb=posicao}',
      'os|as ~1 membros|colegas|peritos|deputados do|da meu|minha|nosso|nossa ~1 {corpoforte} {posicao}?',
      'a|o posição|postura|opinião|voto|apoio|proposta do|da meu|minha|nosso|nossa ~1 {corpoforte}',
      'a? nossa posição oficial é|continua|não? ~2',
      'os|as? nossos|nossas {seus}',
      'vamos votar|abster-nos',
      'o|a? empresa|agência|organização|ong|associação|instituição|entidade|firma onde|em|para que? trabalho|trabalhava',
      'o|a? empresa|agência|organização|associação|instituição|firma na|no|para a|o qual trabalho',
      'o ministério|serviço|organismo|banco onde|em|para que? trabalho|trabalhava',
    ],
    rewordings: deMim,
    examples: {
      hit: [
        '[[A minha delegação apoia]] o texto.',
        '[[O nosso ministério considera]] que é tarde.',
        '[[Os nossos inspetores]] viram o mesmo.',
        '[[A empresa onde trabalho]] vende isto.',
      ],
      miss: ['O meu país tem duas línguas.', 'A delegação apoia o texto.', 'A nossa equipa perdeu o jogo.'],
    },
  },
  {
    id: 'institutional-we.we-at',
    kind: 'hat',
    severity: 'refuse',
    why: 'Esse «nós» é uma instituição; diga o que pensa você.',
    holdsWhenNegated: true,
    patterns: [
      'nós ,? no|na|nos|nas ~1 {corpo}',
      'nós ,? no|na|em {institution}',
      'aqui ,? no|na ~1 {corpo}',
      'aqui ,? no|na|em {certain}',
      'no|na|em {proper} ,? não? {primeiraplural}',
      'no|na nosso|nossa|meu|minha {corpoforte} ,? não? {primeiraplural}',
      'no|na ~1 {corpoforte} ,? não? {primeiraplural}',
    ],
    rewordings: [
      { label: 'Falar por si', replacement: 'por mim' },
      { label: 'Falar por experiência', replacement: 'pelo que tenho visto' },
    ],
    examples: {
      hit: ['[[Nós, na agência]], esperamos.', '[[Na Lumencorp usamos]] isto.', '[[Aqui no ministério]] é à mão.'],
      miss: ['Vamos à praia.', 'Estávamos em Madrid.', 'No ministério disseram que não.'],
    },
  },
  {
    id: 'institutional-we.institution-voice',
    kind: 'hat',
    severity: 'refuse',
    why: 'Aqui uma instituição fala em nome próprio; diga o que pensa você.',
    patterns: [
      '{voz} deseja|quer|gostaria de? ~1 agradecer|felicitar|expressar|reiterar|sublinhar|destacar|recordar|saudar|reafirmar',
      '{voz} congratula-se|associa-se|alinha-se com|a|ao|à|por|pelo|pela',
      'reitero|reiterar|reafirmo|reafirmar ...6 compromisso|empenho|apoio de|do|da {place}',
      '{voz} reitera|reafirma o|a? seu|sua',
      '{voz} apresenta os? seus cumprimentos',
    ],
    rewordings: [{ label: 'Dizê-lo como opinião própria', replacement: 'por mim, quero dizer que' }],
    examples: {
      hit: [
        '[[A Delegação deseja agradecer]] o acolhimento.',
        'Quero [[reiterar o firme compromisso de Angola]] nisto.',
        '[[A UNICEF reitera o seu]] apoio.',
      ],
      miss: ['As Honduras mudaram a lei.', 'A INTERPOL publicou um relatório.', 'Ela deseja agradecer à mãe.'],
    },
  },
  {
    id: 'institutional-we.in-own-body',
    kind: 'hat',
    severity: 'refuse',
    why: 'Isto mostra de que corpo é você; diga-o sem ele.',
    patterns: [
      'para|por|de|em|segundo|com|contra {meu}',
      'do|da|no|na|ao|à|pelo|pela meu|minha|nosso|nossa ~1 {corpoforte} !de',
    ],
    rewordings: [{ label: 'Falar por experiência', replacement: 'pelo que tenho visto' }],
    examples: {
      hit: ['É duro [[para a nossa agência]].', 'Falei disto [[no meu ministério]].'],
      miss: ['Não é a opinião da minha agência.', 'É duro para o nosso país.', 'É duro para o meu grupo de amigos.'],
    },
  },
  {
    id: 'office-voice.notice',
    kind: 'hat',
    severity: 'refuse',
    why: 'Assim escreve um gabinete ao público; aqui uma pessoa escreve a outras.',
    patterns: [
      'temos o prazer|gosto|honra de ~1 {small}',
      'é com prazer|satisfação que ~1 anunciamos|informamos|convidamos',
      '^ informamos|comunicamos|convidamos|lembramos ~1 que|a|os|as|todos',
      'contacte|contate|contactem|contatem o|a? nosso|nossa|nossos|nossas ~1 {small}',
      'acusamos a|o? receção|recepção|recebimento',
      'agradecemos ~1 o|a|pelo|pela|seu|sua ~1 contato|contacto|interesse|mensagem|participação|colaboração|compreensão|preferência',
      'ficamos|estamos|permanecemos à|a sua|vossa? disposição',
      'retornaremos|responderemos|entraremos ~1 em|o|a|assim ~1',
    ],
    rewordings: [{ label: 'Dizer o que sabe você', replacement: 'que eu saiba,' }],
    examples: {
      hit: [
        '[[Temos o prazer de anunciar]] um concurso.',
        '[[Informamos que]] a lista fechou.',
        '[[Contacte o nosso secretariado]] para saber mais.',
      ],
      miss: ['Temos o tempo contado.', 'Digo-lhes que vou embora.', 'É com prazer que leio isto.'],
    },
  },
  {
    id: 'office-voice.office-act',
    kind: 'hat',
    severity: 'refuse',
    why: 'Só quem tem um cargo pode dizer isto; aqui fala por si.',
    patterns: [
      'pedi|ordenei|encarreguei|solicitei ~1 a|à|aos|às|o|os|ao? minha|meus|minhas|meu|nossos {subordinados}',
      'dei|demos ~1 instruções|ordens|ordem ~1 a|à|aos|às|para? minha|meus|minhas|meu|nossos {subordinados}',
      'os|as meus|minhas {subordinados}',
      'o|a? meu|minha {superiores} ~1 {posicao}',
      'o|a? meu|minha {superiores} me|pediu-me|disse-me|autorizou-me|quer|pediu',
      'à|a|ao|com|da|do minha|meu|meus hierarquia|chefia|capital|superiores|ministro|ministra',
    ],
    rewordings: [{ label: 'Dizer o que sabe você', replacement: 'que eu saiba,' }],
    examples: {
      hit: [
        '[[Dei instruções aos meus serviços]] para isso.',
        '[[O meu ministro pediu-me]] silêncio.',
        'Levei o caso [[à minha hierarquia]].',
      ],
      miss: ['Pedi à minha irmã que viesse.', 'Os serviços vão ver.', 'O ministro quer fechar o tema.'],
    },
  },
]
