import type { Rule } from '../../rule.ts'

const pourMaPart = [
  { label: 'Parler pour soi', replacement: 'pour ma part' },
  { label: 'Dire que c’est un avis', replacement: 'à mon avis' },
]

/** « Au nom de… », « en tant que… » : parler pour un corps, ou depuis une fonction. */
export const frSpeakingFor: Rule[] = [
  {
    id: 'speaking-for.on-behalf',
    kind: 'hat',
    severity: 'refuse',
    why: 'Ici on parle au nom d’autres ; dans cette salle, chacun ne parle que pour soi.',
    speakerMustGovern: 'clause',
    patterns: [
      'au nom de mon|ma|mes|notre|nos ~2 {small}',
      'au nom {des} ~2 {corps} {capitals}?',
      'au nom {des} ~2 {institution}',
      'au nom {des} {capitals}',
      'pour le compte {des} ~2 {corps}',
      'au nom {des} ~2 {pluriels}',
      "au nom de|du|des|d' l'|la|le|les|notre? ~1 équipe|équipes|profession|coprésidents|présidents|éditeurs|secrétariat|gouvernement|rédaction|bureau|auteurs|organisateurs|majorité|opposition",
      'au nom de mes|tous|toutes|mes ~1 collègues|camarades|amis|membres',
      'au nom des ~2 {small} {capitals}',
      'en mon nom et au nom ...3',
      "de la part de|du|d' la|l'|le|mon|ma|notre? ~1 {superieurs}",
      '^ pour le|la groupe|délégation|commission ~1 {capitals} , ~1 je|nous',
      'pour le compte {des} {capitals}',
    ],
    rewordings: pourMaPart,
    examples: {
      hit: [
        '[[Au nom de ma délégation]], je remercie les orateurs.',
        'Je voudrais, [[au nom de notre agence]], faire une remarque.',
        'Monsieur le Président, [[au nom du groupe des Lacs]], je tiens à saluer ce texte.',
        'Je prends la parole [[au nom des petits partis]].',
      ],
      miss: [
        'Je ne parle pas au nom de mon ministère.',
        'Au nom de la liberté, refusons ce texte.',
        'L’avocat agit au nom de son client.',
        'Le rapport de Mme Diallo, au nom de la commission des pêches, est long.',
        'Elle a dit : « Au nom de ma délégation, je vous remercie. »',
      ],
    },
  },
  {
    id: 'speaking-for.statement',
    kind: 'hat',
    severity: 'refuse',
    why: 'Ce texte se dit écrit au nom d’autres ; ici chacun n’écrit que pour soi.',
    patterns: [
      'déclaration|lettre|message|texte|communiqué est|a ~2 faite|fait|envoyée|envoyé|publiée|publié ~1 [ au nom {des} ~2 {small}? {capitals}? ]',
      '^ [ envoyé|envoyée|écrit|publié au nom {des} ~2 {small} ]',
      'nous , ~1 {pluriels} signataires',
      'les soussignés|soussignées',
      'organisations signataires ,|appelons|demandons',
    ],
    rewordings: [{ label: 'Parler pour soi', replacement: 'en mon nom' }],
    examples: {
      hit: [
        'Cette déclaration est faite [[au nom de la coalition]].',
        '[[Envoyé au nom de la directrice]].',
        '[[Nous, organisations signataires]], appelons à agir.',
      ],
      miss: ['Cette déclaration est faite au hasard.', 'Envoyé trop tard.'],
    },
  },
  {
    id: 'speaking-for.line-opening',
    kind: 'hat',
    severity: 'refuse',
    why: 'Une ligne qui dit au nom de qui le texte est écrit lui met un chapeau.',
    patterns: ['^^ ,? [ au nom {des} ~1 groupe ...4 ] .|–|-', '^^ [ membre de la commission ] .'],
    rewordings: [{ label: 'Retirer cette ligne', replacement: '' }],
    examples: {
      hit: [
        '[[au nom du groupe des Lacs]]. – Monsieur le Président, ce texte est bon.',
        '[[membre de la Commission]]. – Ce texte est bon.',
      ],
      miss: ['Le groupe des Lacs a voté.', 'Il est membre de la commission depuis mai.'],
    },
  },
  {
    id: 'speaking-as.office',
    kind: 'hat',
    severity: 'refuse',
    why: 'Cela vous attache à une fonction ; dans cette salle, personne ne parle depuis une fonction.',
    speakerMustGovern: 'nearest',
    patterns: [
      "en tant que|qu' {det}? ~1 {fonction} {deqqc}?",
      "en tant que|qu' {det}? ~1 {office} {deqqc}",
      "en qualité de|d' {det}? ~1 {fonction} {deqqc}?",
      "en qualité de|d' {det}? ~1 {office} {deqqc}",
      'comme {fonction} {deqqc}?',
      'à ce|mon titre de ~1 {office} {deqqc}?',
      'dont je suis|serai ~1 {office}',
      "^ moi ,? en tant que|qu' {det}? ~1 {office} {deqqc}?",
      "avec|sous|mets ma casquette|chapeau de|d' ~1 {fonction}",
      'comme {office} {deqqc}',
    ],
    rewordings: pourMaPart,
    examples: {
      hit: [
        '[[En tant que rapporteur]], je vois les choses autrement.',
        'J’ai décidé, [[en tant que présidente de la délégation]], de clore la liste.',
        '[[En qualité de point focal]], je reçois les demandes.',
        'Je le dis [[comme directrice de l’institut]].',
      ],
      miss: [
        'En tant que médecin, je m’inquiète.',
        'En tant que rapporteur, il a tort.',
        'Je ne parle pas en tant que présidente.',
        'En tant que plus grands donateurs, les États doivent agir.',
        'Je vous écris comme un ami.',
      ],
    },
  },
  {
    id: 'speaking-as.capacity',
    kind: 'hat',
    severity: 'refuse',
    why: 'Cela dit à quel titre officiel vous écrivez ; ici, chacun participe à titre personnel.',
    patterns: [
      "en ma|notre qualité de|d' ~2 {office} {deqqc}?",
      "dans mon|ma|mes|notre ~1 rôle|fonction|fonctions|mandat|poste de|d'|comme ~2 {office} {deqqc}?",
      'dans le cadre de mes|nos fonctions',
      'à titre officiel|institutionnel',
      "avec|sous ma|mon casquette|chapeau de|d' ~1 {office}",
      "mon rôle|mandat|poste de|comme|d' ~2 {office}",
    ],
    rewordings: [
      { label: 'Dire que c’est personnel', replacement: 'à titre personnel' },
      { label: 'Parler pour soi', replacement: 'pour ma part' },
    ],
    examples: {
      hit: [
        'J’interviens [[en ma qualité de rapporteure]].',
        'Je réponds [[à titre officiel]].',
        '[[Dans mes fonctions de directeur]], j’ai signé ces lettres.',
        'Je parle [[avec ma casquette de présidente]].',
      ],
      miss: [
        'Je parle à titre personnel.',
        'En sa qualité de rapporteur, il a signé.',
        'Je ne réponds pas à titre officiel.',
      ],
    },
  },
  {
    id: 'speaking-for.speaking-for',
    kind: 'hat',
    severity: 'refuse',
    why: 'Cela dit que vous parlez pour une institution ou un groupe ; ici, vous parlez pour vous.',
    patterns: [
      "je|j' ~1 parle|parlerai|interviens|écris ~1 pour la|le|l' ~1 {corpsfort}",
      'je parle|parlerai|interviens pour {mien}',
      "mon|le groupe ~1 m' a ~1 {small}",
      'je parle|parlerai|interviens pour {det}? {institution}',
      "je|j' ~1 représente ici? les|des|nos|mes ~1 {representes}",
      'je suis ici|là pour représenter {det}? ~2 {corps}',
      'je ~1 représente ici? {det}? ~1 {corps}',
      'je ~1 représente ici? {det}? {institution}',
      'nous représentons {det}? ~1 {corps}',
      'du point de vue {des} ~1 {institution}',
      'du point de vue de mon|ma|notre {corpsfort}',
    ],
    rewordings: pourMaPart,
    examples: {
      hit: [
        '[[Je parle pour notre association]].',
        '[[Je représente ici le ministère]].',
        '[[Du point de vue de mon agence]], c’est clair.',
      ],
      miss: ['Je parle pour moi.', 'Il représente ici le ministère.', 'Ce dessin représente un ministère.'],
    },
  },
]
