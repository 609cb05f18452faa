import { wordSet } from '../word-set.ts'

/** Words of a title line in a signature: "Associate Dean", "Cheffe d'unité", "Director general". */
export const signatureTitles: ReadonlySet<string> = wordSet(`
  director deputy head chief officer manager president vice-president chair chairman chairwoman secretary secretary-general commissioner minister ambassador attorney prosecutor
  inspector superintendent sergeant counsel counsellor adviser advisor consultant analyst engineer scientist researcher professor lecturer dean fellow associate executive
  coordinator co-ordinator administrator sysadmin sysop developer programmer architect editor representative delegate rapporteur spokesperson treasurer specialist assistant
  technician archivist librarian postdoc moderator organiser organizer facilitator principal
  ceo cto cfo coo ciso founder co-founder partner owner liaison trainee intern student candidate maintainer advocate
  directeur directrice chef cheffe chargee charge responsable presidente secretaire conseiller conseillere ministre ambassadeur ambassadrice procureur procureure
  commissaire inspecteur inspectrice attache attachee delegue deleguee coordinateur coordinatrice analyste avocat avocate professeur chercheur chercheuse gestionnaire
  directora jefe jefa encargado encargada subdirector subdirectora ministra embajador embajadora fiscal procurador comisario comisaria
  inspectora asesor asesora consejero consejera delegado delegada coordinador coordinadora analista abogado abogada profesor profesora investigador investigadora secretario secretaria portavoz
  diretor diretora presidenta conselheira assessor assessora coordenador coordenadora advogado advogada professora
  директор начальник заместитель руководитель председатель советник секретарь специалист эксперт инспектор прокурор представитель координатор сотрудник профессор аналитик юрист менеджер
`)

/** Closings after which a signature comes. */
export const closings: readonly string[] = [
  'regards',
  'best',
  'sincerely',
  'yours',
  'cheers',
  'thanks',
  'respectfully',
  'kind regards',
  'best regards',
  'warm regards',
  'best wishes',
  'with best wishes',
  'many thanks',
  'thank you',
  'cordialement',
  'bien cordialement',
  'bien a vous',
  'salutations',
  'sinceres salutations',
  'meilleures salutations',
  'amicalement',
  'respectueusement',
  'avec mes salutations',
  'saludos',
  'un saludo',
  'saludos cordiales',
  'atentamente',
  'cordialmente',
  'un cordial saludo',
  'un abrazo',
  'gracias',
  'cumprimentos',
  'com os melhores cumprimentos',
  'atenciosamente',
  'abracos',
  'с уважением',
  'с наилучшими пожеланиями',
]

/** Words that make a line a sentence: no line of a signature has them, but for mottos. */
export const notInSignatures: ReadonlySet<string> = wordSet(`
  i we you he she they it is are was were have has had will would can could should do does did not but if because this that these those
  je nous vous il elle on est sont etait ont que qui pas mais yo nosotros usted ellos es son fue era han pero si no
`)

/** Words that show an organisation on a line of a signature, though not in running text. */
export const signatureHeads: ReadonlySet<string> = wordSet(`
  research software computer computers computing consulting engineering electronics microsystems semiconductor semiconductors communications telecom telecommunications aerospace
  physics mathematics chemistry biology sciences informatics medicine publishing press magazine news international associates enterprises designs industries div univ inst ctr assoc
  statistics operations networks data systems sys automation pharmaceuticals energy airlines motors avocats abogados consultores conseil ingenierie ingenieria
`)
