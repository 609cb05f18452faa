import type { Rule } from '../../rule.ts'

const sansEmployeur = [
  { label: 'Laisser l’employeur de côté', replacement: 'je travaille dans ce domaine' },
  { label: 'Parler d’expérience', replacement: 'je le sais par la pratique' },
]

/** « Je travaille à… », « je suis directeur de… » : à qui l’on appartient. */
export const frAffiliation: Rule[] = [
  {
    id: 'affiliation.work-for',
    kind: 'hat',
    severity: 'refuse',
    why: 'Cela dit pour qui vous travaillez ; la salle n’a pas besoin de le savoir.',
    patterns: [
      "je|j' ~1 travaille|travaillais|travaillé|travaillerai ~2 pour|à|au|chez|dans|auprès|aux de|du? la|l'|le|les|un|une|mon|ma|notre? ~1 {corps}",
      "je|j' ~1 travaille|travaillais|travaillé ~2 pour|à|au|chez|dans|aux la|l'|le|les? {institution}",
      "je|j' ~1 travaille|travaillais|travaillé ~2 pour|chez {proper}",
      "je ~1 dirige|préside|coordonne|dirigeais|présidais la|le|l'|un|une|notre ~2 {corps}",
      "je ~1 dirige|préside|coordonne la|le|l'? {institution}",
      "j' ai ~2 travaillé ~2 pour|à|au|chez|dans|aux la|l'|le|les|un|une? {capitals}",
      "j' ai ~2 travaillé ~2 pour|à|au|chez|dans|aux la|l'|le|les|un|une? ~1 {corps}",
      "quand|lorsque je|j' ~1 travaillais|étais chez|à|au {capitals}",
      "dans|pour laquelle|lequel|qui|où je|j' ~1 travaille|travaillais|dirige|préside|exerce",
      "ayant ~2 travaillé|servi|exercé ~2 à|au|chez|pour|dans|aux la|l'|le|les? {capitals}",
      "ayant ~2 travaillé|servi|exercé ~2 à|au|chez|pour|dans|aux la|l'|le|les? ~1 {corps}",
      "je viens d'|de intégrer|rejoindre|quitter la|l'|le? ~1 {corps}",
      "je viens d'|de intégrer|rejoindre|quitter la|l'|le? {institution}",
      "^ ancien|ancienne ~1 {office} {deqqc}? , je|j'|nous",
      'mon employeur , {det}? {capitals}',
      "mes collègues|supérieurs|chefs de|du|des|à|au|chez|d' la|l'|le? ~1 {corps}",
      "mes collègues|supérieurs|chefs de|du|des|à|au|chez|d' la|l'|le? {institution}",
      "j' ai ~1 rejoint|quitté|intégré la|le|l'? {institution}",
      "j' ai ~1 rejoint|quitté|intégré la|le|l' ~1 {corps}",
    ],
    rewordings: sansEmployeur,
    examples: {
      hit: [
        '[[Je travaille pour l’agence des lacs]] depuis mai.',
        '[[Je travaille chez Lumencorp]].',
        '[[J’ai travaillé au ministère]] dix ans.',
        '[[Je dirige une association]] de pêcheurs.',
        'J’ai demandé à [[mes collègues du ministère]].',
      ],
      miss: [
        'Je travaille sur ce sujet.',
        'Je ne travaille pas pour le ministère.',
        'Elle travaille pour le ministère.',
        'Je travaille à la maison.',
      ],
    },
  },
  {
    id: 'affiliation.i-am-office',
    kind: 'hat',
    severity: 'refuse',
    why: 'Cela vous attache une fonction ou un employeur ; la salle n’a pas besoin de le savoir.',
    patterns: [
      'je suis|serai|étais ~1 {det}? ~1 {office} {deqqc}',
      "j' étais ~1 {det}? ~1 {office} {deqqc}",
      'je suis le|la ~1 {fonction} !qui',
      'je suis|étais {fonction} $',
      "j' ai ~1 été ~2 {office} {deqqc}?",
      "je suis ~1 {metier} de|d' liaison ~2",
      'mon titre|poste|grade est ~1 {office}',
      'moi|je|nous ,? qui suis|sommes {det}? ~1 {fonction} {deqqc}?',
      "je suis|étais ~1 {det}? ~1 {metier} à|au|aux|chez|dans|auprès|de|pour la|l'|le|les|un|une? ~2 {corps}",
      "je suis|étais ~1 {det}? ~1 {metier} à|au|aux|chez|dans|auprès|pour la|l'|le|les? {institution}",
      "je suis|viens de|du|d'|à|au|chez la|l'|le? {institution}",
      'je suis|viens du|de ministère|parquet',
      "je siège|siégeais à|au|dans la|l'|le? ~1 {corps}",
      'je suis nommé|nommée|élu|élue ~1 {office}',
    ],
    rewordings: [
      { label: 'Laisser la fonction de côté', replacement: 'je travaille sur ce sujet' },
      { label: 'Parler d’expérience', replacement: 'je le sais par la pratique' },
    ],
    examples: {
      hit: [
        '[[Je suis directrice de l’institut]].',
        '[[Je suis le rapporteur]].',
        '[[Je viens de l’UNICEF]].',
        '[[Je suis membre de la commission des lacs]].',
      ],
      miss: [
        'Je suis infirmière.',
        'Je viens du Sénégal.',
        'Je ne suis pas directrice de l’institut.',
        'Je suis le premier à le dire.',
      ],
    },
  },
  {
    id: 'affiliation.self-intro',
    kind: 'hat',
    severity: 'refuse',
    why: 'Cela vous présente avec votre organisation ou votre titre ; un nom suffit ici.',
    patterns: [
      "je m' appelle {person} ,|et|de|du|d' ...3 {institution}",
      "je m' appelle {person} , ~2 {office} {deqqc}?",
      'je suis {person} , ~2 {office} {deqqc}?',
      "je m' appelle|suis {person} et je|j' ~1 travaille|dirige|représente|préside pour|à|au|chez|dans|la|l'|le|un|une? la|l'|le? {capitals}",
      "^ {fullname} , de|du|d' la|l'|le? {institution}",
      "{person} , de|du|d' la|l'|le? ~1 {corps} {small}? $",
      "je suis {person} ,? de|du|d'|chez|à {det}? {institution}",
      '^^ {person} , {office} {deqqc}? $',
    ],
    rewordings: [{ label: 'Laisser l’organisation de côté', replacement: 'bonjour' }],
    examples: {
      hit: [
        '[[Je m’appelle Awa, de l’UNICEF]].',
        '[[Je suis Awa Sow, directrice de l’institut]], et j’ai une question.',
        '[[Awa Sow, cheffe d’unité]]',
      ],
      miss: ['Je m’appelle Awa et j’aime les cartes.', 'Je suis Awa, infirmière.', 'Awa, merci pour ce mot.'],
    },
  },
  {
    id: 'boilerplate.banner',
    kind: 'hat',
    severity: 'refuse',
    why: 'Cet avis vient d’une messagerie de bureau et montre que vous écrivez du travail.',
    holdsWhenNegated: true,
    patterns: [
      'ce message|courriel ...8 confidentiel|confidentiels|confidentielles|exclusif|destiné|établi ...8 destinataire|destinataires',
      'si vous avez reçu ce message|courriel par erreur',
      "ce courriel|message provient de l' extérieur",
    ],
    rewordings: [{ label: 'Retirer l’avis', replacement: '' }],
    examples: {
      hit: [
        '[[Ce message et ses pièces jointes sont confidentiels et réservés au destinataire]].',
        '[[Si vous avez reçu ce message par erreur]], merci de le détruire.',
      ],
      miss: ['Ce message est court.', 'Les échanges étaient confidentiels.'],
    },
  },
]
