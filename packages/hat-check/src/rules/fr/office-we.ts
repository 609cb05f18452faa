import type { Rule } from '../../rule.ts'
import type { ClassDefinition } from '../../vocabulary.ts'

/** Ce que dit un « nous » qui est un bureau, et ce que dit qui préside. */
export const frOfficeWeClasses: Record<string, ClassDefinition> = {
  agissons: {
    phrases: `proposons, contestons, ne disposons, organisons, distribuons, accompagnons, hébergeons, finançons, dénonçons, remercions, interpellons, sollicitons, exigeons, préconisons,
      recommandons, réaffirmons, rejetons, adressons, émettons, publions, recrutons, poursuivrons, arrêterons, recevrons, publierons le, publierons la, publierons les, publierons nos, présenterons, organiserons, veillerons, tenons à, tenions à, appelons à, appelons les, appelons le, prenons acte, prenons note, nous engageons, nous opposons, vous demandons, vous saurions gré, vous serions`,
  },
  accompli: {
    phrases:
      'organisé, reçu plusieurs, reçu de nombreux, reçu de nombreuses, ajouté, exploré, effectué, lancé, mené, conduit, réalisé, publié, mis en place, mis en ligne, mis à jour, développé, auditionné, entendu, déposé, adressé, consulté, corrigé, préparé, rédigé, déployé, saisi, alerté, diffusé, mandaté, élaboré, engagé, recensé, informé, répondu, distribué, renforcé, installé, attribué, embauché, financé, établi',
  },
  rite: {
    phrases:
      'prêter serment, lever la main, lever la main droite, observer, vous lever, prendre place, rejoindre, conclure, passer au vote',
  },
  collectivite: {
    phrases:
      'ville de, métropole, région, département, commune, mairie, collectivité, communauté de communes, agglomération, conseil départemental, conseil régional, municipalité',
  },
  organisme: {
    phrases:
      'commune, collectivité, mairie, ville, région, département, administration, opérateur, hébergeur, prestataire, éditeur, producteur de données, association, entreprise, organisme, institution, service public, établissement, fédération, syndicat, réseau',
  },
  mandat: {
    phrases:
      "maire, adjoint au maire, adjointe au maire, conseiller municipal, conseillère municipale, conseiller général, conseillère générale, conseiller régional, conseillère régionale, conseiller départemental, conseillère départementale, conseiller d' état, conseillère d' état, député, députée, sénateur, sénatrice, préfet, préfète, sous-préfet, sous-préfète, fonctionnaire, agent public, agente publique, agent de l' état, élu local, élue locale, agent territorial, agente territoriale, agent communal, agent municipal, rapporteur, rapporteure, secrétaire d' état, parlementaire, ambassadeur, ambassadrice",
  },
}

const pourMoi = [
  { label: 'Parler pour soi', replacement: 'pour ma part, je' },
  { label: 'Parler d’expérience', replacement: 'd’après ce que j’ai vu, on' },
]

export const frOfficeWe: Rule[] = [
  {
    id: 'office-voice.our-doing',
    kind: 'hat',
    severity: 'advise',
    why: 'Ce « nous » agit comme un bureau ou une association ; dites ce que vous pensez vous-même.',
    patterns: [
      "nous ne? {adverbe}? {agissons} !, !. le|la|l'|les|un|une|des|leur|cette|ce|aux|au|à? {small}?",
      "nous avons|avions ~1 {accompli} le|la|l'|les|un|une|des|leur|cette|ce|aux|au|à? {small}?",
      "nous l'|les|la|le vous? avons|avions ~1 {accompli}",
      "nous sommes en train de {small} le|la|l'|les|ce|cette|un|une? {small}?",
      'nous avons ~2 pris|prendre ~3 {acteformel}',
      "nous avons ~1 décidé|résolu|choisi de|d' {infformel}",
      'nous allons ~1 ouvrir|lancer|publier|organiser|recruter|déployer|diffuser|mettre ~1 un|une|la|le|les|des|en ~1',
      'nous menons ~1 des|une|plusieurs|nos? ~1 actions|action|campagnes|campagne|projets|projet|enquête|recherches|ateliers',
      'nous intervenons ~1 dans|auprès|en|aux|sur ~1',
      'nous animons ~1 des|un|une|les|plusieurs ~1',
      'nous formons|accueillons|accompagnons|hébergeons|suivons ~1 {nombre}',
      'nous ~1 déposerons|présenterons|soumettrons|déposons ...7 projet|projets|proposition|propositions|amendement|amendements ~1',
      'nous avons ~1 déposé ...3 amendement|amendements|projet|projets|motion|proposition|résolution',
      'nous gouvernons|gouvernerons',
      'retrouvez|consultez|découvrez ...6 sur notre|nos ~1 site|page|sites',
      'nous revenons|reviendrons vers vous',
      'nous prenons|avons ~1 bien? pris? noté|note|bonne ~1 de|note',
      "en tant que|qu' ~1 {organisme} ~3 , nous|on|notre|nos",
    ],
    rewordings: pourMoi,
    examples: {
      hit: [
        '[[Nous proposons donc]] de reporter le vote.',
        'Au printemps, [[nous avons organisé six]] ateliers.',
        '[[Nous ne disposons d’]]aucun bateau.',
        '[[Nous vous demandons]] de revoir la note.',
        '[[Nous menons des actions]] de prévention.',
        '[[Nous déposerons un projet de loi]].',
      ],
      miss: [
        'Nous demandons au Gouvernement de tenir parole.',
        'Nous avons parlé de la pluie.',
        'Nous nous demandons pourquoi.',
        'Nous constatons que la pluie augmente.',
        'Nous proposons, en somme, d’attendre.',
        'Nous aimerions partager cet espoir.',
      ],
    },
  },
  {
    id: 'office-voice.presides',
    kind: 'hat',
    severity: 'refuse',
    why: 'Seul qui préside ou tient un mandat parle ainsi ; ici, vous parlez en votre nom.',
    patterns: [
      'je ~1 déclare ouverte|ouvert|ouverts|close|clos',
      "je vous ~1 invite|prie|demande|propose à|de|d' {rite}",
      'donne|cède|passe|rends ~1 la parole à|au|aux',
      'vais|allons|voudrais|aimerais|propose ~2 donner|céder|passer la parole à|au|aux',
      "m' a|ont|avez|avoir|avait|avaient ~1 confié|confiée ~1 la|le|ce|cette|une",
      "mandat|mission|présidence ~1 que|qu' m'|nous ...3 confié|confiée",
      "heureux|heureuse|honneur|honoré|honorée|plaisir|chance de|d' ~1 présider|représenter|diriger",
      "j'|nous ai|avons|y? ~1 émis|émets|émettons|donne|donné ~2 un|l' avis",
      "la|le|notre commission|gouvernement a|y? ~1 émis|émet|donne|donné ~2 un|l' avis",
      '^ ~2 avis ~1 favorable|défavorable',
      'double|même avis ~1 favorable|défavorable',
      '[ avis ~1 favorable|défavorable ] du|de la? gouvernement|commission|conseil',
      '[ avis ~1 favorable|défavorable ] sur cet|ces|ce|l|les ~2 amendement|amendements|texte',
      'je ~1 vais? ~1 mettre|mets aux|au ~1 voix|vote',
      "je|nous ~2 saisi|saisie|saisis d'|de ~2 demande|demandes|amendements|motion|proposition",
      "j' appelle|appellerai ~1 l'|les|maintenant ~1 article|articles|amendement|amendements|point|points|vote",
      "je soumets|consulte ~2 la|l'|le|au|à chambre|assemblée|conseil|vote",
      'voici le résultat du scrutin',
      'le scrutin|vote est ~1 ouvert|clos',
      'la séance est ~1 reprise|suspendue|levée',
      'la suite de la discussion|débat est renvoyée|reportée ~1',
    ],
    rewordings: [{ label: 'Dire ce qu’on pense soi-même', replacement: 'à mon avis,' }],
    examples: {
      hit: [
        '[[Je déclare ouverte]] la réunion du comité.',
        '[[Je vous invite à prêter serment]].',
        'Merci de [[m’avoir confié la]] présidence.',
        'Je suis [[heureuse de présider]] cette table.',
        '[[La commission a émis un avis]] défavorable.',
        '[[Double avis défavorable]].',
        '[[J’appelle l’article]] 3.',
        '[[Je suis saisie de deux demandes]] de scrutin.',
      ],
      miss: [
        'Je vous invite à lire ce livre.',
        'Elle m’a confié un secret de famille.',
        'Je déclare mes impôts.',
        'Quel est votre avis ?',
        'La direction des lacs a émis un avis favorable au projet.',
        'J’appelle ma sœur demain.',
        'Donner la parole à ceux qui habitent ici.',
      ],
    },
  },
]
