import type { ClassDefinition } from '../../vocabulary.ts'

export const ptClasses: Record<string, ClassDefinition> = {
  corpo: {
    phrases: `mesa, mesa diretora, diretoria, agência, ministério, delegação, direção, direção-geral, escritório, gabinete, comissão, embaixada, missão, secretaria, secretariado, organização, instituição, instituto, fundação, ong, empresa, companhia, firma, banco, associação, federação, coligação, coalizão, partido, grupo,
      grupo parlamentar, grupo político, bancada, comité, comitê, consórcio, consulado, departamento, divisão, rede, sindicato, confederação, conselho, governo, parlamento, polícia, polícia federal, polícia judiciária, guarda, ministério público, procuradoria, procuradoria-geral, promotoria, prefeitura, câmara, câmara municipal, administração,
      autoridade, assembleia, senado, serviço, unidade, brigada, centro, união, presidência, observatório, laboratório, universidade, escola, tribunal, maioria, plataforma, alfândega, receita federal, entidade, equipa, equipe`,
  },
  corpoforte: {
    phrases: `agência, ministério, delegação, direção, direção-geral, embaixada, missão, secretaria, organização, instituição, instituto, fundação, ong, empresa, companhia, firma, banco, associação, federação, coligação, coalizão, partido, grupo, grupo parlamentar, bancada, comité, comitê, comissão, consórcio, consulado, departamento, divisão,
      sindicato, confederação, ministério público, procuradoria, promotoria, administração, autoridade, serviço, unidade, brigada, observatório, plataforma, escritório, gabinete, entidade, alfândega, tribunal, universidade, polícia`,
  },
  meu: { patterns: ['o|a? meu|minha|nosso|nossa ~1 {corpoforte} !de'] },
  de: {
    patterns: [
      'do|da|dos|das|de|pelo|pela o|a|os|as? meu|minha|meus|minhas|nosso|nossa|nossos|nossas|este|esta|todo|toda|todos|todas?',
    ],
  },
  det: {
    phrases:
      'o, a, os, as, um, uma, ao, à, aos, o meu, a minha, meu, minha, o nosso, a nossa, nosso, nossa, aqui o, aqui a, seu, sua',
  },
  cargo: {
    phrases: `relator-sombra, relatora-sombra, relator, relatora, presidente, presidenta, vice-presidente, copresidente, secretário, secretária, secretário-geral, secretária-geral, secretário de estado, secretária de estado, diretor, diretora, diretor-geral, diretora-geral, subdiretor, subdiretora, diretor executivo, diretora executiva, chefe, chefe de unidade, chefe de divisão,
      chefe de delegação, adjunto, adjunta, responsável, comissário, comissária, ministro, ministra, vice-ministro, vice-ministra, embaixador, embaixadora, cônsul, adido, adida, enviado especial, enviada especial, ponto focal, delegado, delegada, representante, representante permanente, porta-voz, procurador, procuradora, procurador-geral, procuradora-geral,
      promotor, promotora, magistrado, magistrada, juiz, juíza, inspetor, inspetora, governador, governadora, prefeito, prefeita, autarca, deputado, deputada, eurodeputado, eurodeputada, senador, senadora, parlamentar, vereador, vereadora, conselheiro, conselheira, assessor, assessora, coordenador, coordenadora, oficial de ligação,
      funcionário, funcionária, servidor público, servidora pública, agente, membro, tesoureiro, tesoureira, fundador, fundadora, cofundador, cofundadora, decano, decana, reitor, reitora, gerente, empregado, empregada, moderador, moderadora, analista, investigador, investigadora, pesquisador, pesquisadora, professor, professora, técnico, técnica`,
  },
  cargoforte: {
    phrases: `relator-sombra, relatora-sombra, relator, relatora, presidente, presidenta, vice-presidente, copresidente, secretário-geral, secretária-geral, secretário de estado, secretária de estado, diretor-geral, diretora-geral, diretor, diretora, chefe de unidade, chefe de delegação, comissário, comissária, ministro, ministra, vice-ministro, vice-ministra, embaixador, embaixadora, ponto focal,
      representante, representante permanente, porta-voz, procurador-geral, procuradora-geral, deputado, deputada, eurodeputado, eurodeputada, senador, senadora, governador, governadora, oficial de ligação, tesoureiro, tesoureira, coordenador, coordenadora, vereador, vereadora`,
  },
  dequem: {
    patterns: [
      'de|do|da|dos|das|em|no|na|para|junto o|a|os|as|um|uma|ao|à|meu|minha|nosso|nossa|este|esta? ~2 {capitals}',
      'de|do|da|dos|das|em|no|na|num|numa o|a|meu|minha|nosso|nossa|este|esta|um|uma? ~2 {corpo}',
      'deste|desta|do|da|para ~1 {assunto}',
    ],
  },
  assunto: {
    phrases:
      'relatório, parecer, diretiva, regulamento, resolução, proposta, conferência, reunião, sessão, projeto, programa, investigação, processo, lei, texto, grupo de trabalho',
  },
  posicao: {
    phrases: `pensa, acha, crê, considera, entende, julga, opina, apoia, rejeita, deseja, quer, organiza, representa, denuncia, reclama, pede, solicita, propõe, lamenta, condena, saúda, agradece, felicita, aprova, opõe-se, abstém-se, vai votar, votará, vai, vota, votou, é, está, tem, tinha, será, fará, pode, deve,
      recomenda, insiste, sublinha, reitera, partilha, compartilha, espera, convida, continua, não, publica, defende, reconhece, trabalha, utiliza, usa, dispõe, recebe, prepara, mantém, apresentará, apresenta, apresentou, exige, teme, prefere, gostaria, também, já, sempre, sugere, discorda, concorda, decidiu, publicou`,
  },
  primeiraplural: {
    shape: (reading, at) => (isFirstPlural(reading.tokens[at]?.plain ?? '') ? at + 1 : -1),
    alsoSmall: true,
  },
  futuro: {
    shape: (reading, at) => (/[a-zç]{2}(?:rá|rão)$/.test(reading.tokens[at]?.raw ?? '') ? at + 1 : -1),
  },
  preterito: {
    shape: (reading, at) =>
      /[a-zç]{2}(?:ou|eu|iu)$/.test(reading.tokens[at]?.raw ?? '') && reading.tokens[at]?.letters === 'small'
        ? at + 1
        : -1,
  },
  futuroplural: {
    shape: (reading, at) => (/[a-z]{2}remos$/.test(reading.tokens[at]?.plain ?? '') ? at + 1 : -1),
  },
  partidarios: {
    phrases:
      'os verdes, verdes, os socialistas, socialistas, os liberais, liberais, os conservadores, conservadores, os comunistas, comunistas, os democratas, democratas, os sociais-democratas, deputados, os deputados, senadores, os senadores, trabalhistas, procuradores, magistrados, polícias, diplomatas',
  },
  encaminha: { phrases: 'vota, votará, vai votar, encaminha, orienta, libera, abstém-se, apoia' },
  titulo: { phrases: 'sr, sra, senhor, senhora, dr, dra, doutor, doutora, professor, professora, dom, dona' },
  titulado: {
    patterns: [
      'o|a|ao|do|da|pelo|pela {titulo} .? {titulo}? .? {capitals}',
      'o|a|ao|do|da|pelo|pela {titulo}? .? deputado|deputada|senador|senadora|ministro|ministra|vereador|vereadora|comissário|comissária|presidente ~1 {capitals}',
    ],
  },
  alguem: { patterns: ['{titulado}', 'o|a? {person}'] },
  disse: {
    phrases:
      'disse, dizia, diz, referiu, recordou, lembrou, indicou, explicou, mencionou, sugeriu, propôs, afirmou, comentou, apontou, sublinhou, escreveu, escreve, perguntou, advertiu, observou',
  },
  dito: {
    phrases:
      'dito, referido, recordado, lembrado, indicado, explicado, mencionado, sugerido, proposto, afirmado, comentado, apontado, sublinhado, escrito',
  },
  oficio: {
    phrases:
      'perito criminal, auditor, auditora, servidor, servidora, policial, delegado, delegada, escrivão, escrivã, desenvolvedor, desenvolvedora, bombeiro, bombeira, polícia, agente, juiz, juíza, magistrado, magistrada, procurador, procuradora, promotor, promotora, advogado, advogada, jurista, engenheiro, engenheira, jornalista, economista, técnico, técnica, consultor, consultora, perito, perita, analista, investigador, investigadora, pesquisador, pesquisadora, professor, professora, funcionário, funcionária, empregado, empregada',
  },
  subordinados: {
    phrases:
      'serviços, equipa, equipe, colaboradores, colaboradoras, agentes, funcionários, gabinete, assessores, inspetores, inspetoras, técnicos, subordinados, procuradores, investigadores',
  },
  superiores: {
    phrases:
      'ministro, ministra, diretor, diretora, superiores, hierarquia, chefia, chefe, capital, embaixador, embaixadora, ministério, governo, secretário de estado, secretária de estado, presidente',
  },
  seus: {
    phrases:
      'filiados, associados, inspetores, oficiais, analistas, agentes, procuradores, clientes, embaixadas, funcionários, serviços, voluntários, empregados, juristas, advogados, escritórios, peritos, técnicos, investigadores',
  },
  voz: { patterns: ['o|a|os|as? {institution}', '{place}', 'o|a? meu|minha|nosso|nossa {corpo}'] },
}

export const ptFunctionWords = `o a os as um uma uns umas ao aos à às do da dos das de no na nos nas em num numa pelo pela pelos pelas por para com sem sob sobre entre até desde contra perante e ou mas nem que quem qual quais cujo onde
  quando como se não sim eu me mim meu minha meus minhas tu te ti você vocês ele ela eles elas lhe lhes nós nosso nossa nossos nossas vos seu sua seus suas este esta estes estas esse essa esses essas isto isso aquilo aquele aquela
  é são era foi ser está estão estava há tem tinha muito mais já também tão todo toda todos todas`
export const ptFormsOfAddress =
  'senhor senhora senhores senhoras sr sra presidente colegas caros caras caro cara excelência excelências prezado prezada prezados prezadas amigos amigas obrigado obrigada bom boa bons dia tarde noite olá muito bem então pois sim não e por isso primeiro segundo finalmente ministro ministra deputado deputada comissário comissária'
export const ptFirstPerson =
  'eu me mim comigo meu minha meus minhas nós nos nosso nossa nossos nossas sou estou tenho quero queria gostaria posso devo vou digo peço agradeço reitero falo desejo apoio proponho considero penso acho espero felicito saúdo lamento partilho permitam-me permita-me insisto anuncio apresento sublinho recordo reconheço solicito defendo venho intervenho sei discordo concordo decidi recebo escrevo vi fiz li ouvi tive estive fui pude conheço congratulo congratulo-me regozijo-me orgulho-me voto recebi ofereço agi parabenizo cumprimento registro encaminho oriento subo uso tomo obrigado obrigada'
export const ptThirdPerson = 'ele ela eles elas seu sua seus suas quem lhe lhes você vocês cujo alguém'
export const ptNegations = 'não nem nunca jamais sem tampouco ninguém nada'
export const ptCancels = 'só somente apenas unicamente'

const NOT_VERBS = new Set(
  'termos extremos ultimos mesmos organismos mecanismos maximos minimos proximos ramos gramos animos otimos legitimos rumos anonimos insumos consumos intimos setimos decimos abismos atomos ritmos tomos fumos'.split(
    ' ',
  ),
)

function isFirstPlural(plain: string): boolean {
  return plain.length > 4 && plain.endsWith('mos') && !NOT_VERBS.has(plain) && !plain.endsWith('ismos')
}

/** Portuguese often leaves the pronoun out: "achamos", "pedimos" show the first person by their ending. */
export function ptIsFirstPersonForm(plain: string): boolean {
  return isFirstPlural(plain) || (/[a-z]{2}ei$/.test(plain) && !plain.endsWith('lei'))
}

const FIRST: Record<string, string> = {
  pensa: 'penso',
  acha: 'acho',
  cre: 'creio',
  considera: 'considero',
  entende: 'entendo',
  julga: 'julgo',
  apoia: 'apoio',
  rejeita: 'rejeito',
  deseja: 'desejo',
  quer: 'quero',
  pede: 'peço',
  solicita: 'solicito',
  propoe: 'proponho',
  lamenta: 'lamento',
  condena: 'condeno',
  sauda: 'saúdo',
  agradece: 'agradeço',
  felicita: 'felicito',
  aprova: 'aprovo',
  vai: 'vou',
  votara: 'votarei',
  vota: 'voto',
  e: 'sou',
  esta: 'estou',
  tem: 'tenho',
  pode: 'posso',
  deve: 'devo',
  recomenda: 'recomendo',
  insiste: 'insisto',
  sublinha: 'sublinho',
  reitera: 'reitero',
  partilha: 'partilho',
  compartilha: 'compartilho',
  espera: 'espero',
  defende: 'defendo',
  reconhece: 'reconheço',
  exige: 'exijo',
  teme: 'temo',
  prefere: 'prefiro',
  gostaria: 'gostaria',
  sugere: 'sugiro',
  discorda: 'discordo',
  concorda: 'concordo',
  nao: 'não',
}

/** "considera" -> "considero". */
export function ptInFirstPerson(plain: string): string | null {
  return FIRST[plain] ?? null
}
