import type { ClassDefinition } from '../../vocabulary.ts'
import type { Rule } from '../../rule.ts'

/** Ce qu’un bureau dit de lui-même quand il écrit au public, et ce que fait celui qui signe. */
export const frOfficeSpeaksClasses: Record<string, ClassDefinition> = {
  bureau: {
    phrases: `agence, ministère, délégation, direction, direction générale, ambassade, mission, mission permanente, secrétariat, secrétariat général, organisation, institution, institut, fondation, ong, compagnie, association, fédération, coalition, comité, consortium,
      consulat, département, syndicat, syndicat intercommunal, équipe, confédération, collectif, préfecture, autorité, office, unité, brigade, observatoire, bureau, présent bureau, cellule, cour, tribunal, parquet, mairie, commune, ordre, chambre, défenseur, groupe, caisse, régie, médiateur, barreau, entreprise, société, banque, rédaction`,
  },
  annonce: {
    phrases: `remercie, vous remercie, prend note, prend acte, souhaite préciser, souhaite rappeler, souhaite remercier, tient à préciser, tient à rappeler, saisit cette occasion, saisit l' occasion, invite les, invite toutes, invite tous, reste à votre, reste à la disposition, se tient à, attire l' attention, attire leur attention, attire votre attention,
      ne saurait être, ne saurait, informe ses, informe les, prie les, vous prie, regrette que, regrette de, accuse réception, se réserve le droit, ne commente pas, ne communique pas, n' est pas en mesure, n' entend pas, ne fera pas, dément, transmettra, répondra, communiquera, a bien reçu, a bien noté, constate avec, estime que, 
      n' est pas favorable, demande le retrait, conteste, précise que, présente ses, prend ces, prend très au sérieux, a l' honneur, a le regret, a le plaisir, a été saisi, a été saisie, déplore, appelle les, se félicite, salue`,
  },
  /** Ce qu’une partie dit d’elle-même dans une lettre ou une requête. */
  plaide: {
    phrases:
      "soutient, sollicite, demande, conteste, entend, fait valoir, rappelle, conclut, estime, considère, a saisi, a demandé, a sollicité, a formé, a intérêt, est fondée, est fondé, est recevable, se réserve, justifie, déclare, atteste, certifie, n' a, a été, a donc",
  },
  cabinet: { phrases: 'de cabinet, général, de la police, de la sûreté' },
  devoir: {
    phrases: 'permanence, astreinte, garde, permanences, audience, audiences, service, réquisition',
  },
  rendezvous: {
    phrases:
      "réunion, réunions, formation, exercice, exercice d' évacuation, comité, comité de direction, stage, inspection, audit, déménagement, pot de départ, conseil, point presse",
  },
  grade: {
    phrases:
      'commandant, commandante, adjudant, adjudante, capitaine, lieutenant, lieutenante, major, brigadier, brigadière, commissaire, inspecteur, inspectrice, substitut, procureur, procureure, greffier, greffière, colonel, gendarme, contrôleur, contrôleuse, analyste, juriste, chargé, chargée, cheffe, chef',
  },
}

export const frOfficeSpeaks: Rule[] = [
  {
    id: 'office-voice.announces',
    kind: 'hat',
    severity: 'refuse',
    why: 'Ici parle une institution ; dites ce que vous pensez vous-même.',
    patterns: [
      "^ le|la|l'|cette|ce|notre ~1 {bureau} ~2 {annonce}",
      "^ le|la|l'|cette|ce ~1 {bureau} {deqqc} {annonce}",
      "^ l'|la|le {bureau} que|qu' ...6 {annonce}",
      '^ {certain} {annonce}',
      "l'|la|le ~1 {corps} requérante|requérant|exposante|exposant|demanderesse|demandeur ~1 {plaide}",
      "l'|la|le exposante|exposant|requérante|requérant|soussignée|soussigné ~1 {plaide}",
      "mon|notre pays|gouvernement|groupe s'|se ~1 associe|oppose|aligne|abstiendra|joint|rallie|félicite|réjouit",
      'mon|notre pays|gouvernement soutient|appuie|réaffirme|réitère|souscrit|remercie',
      "nous nous ~1 associons|joignons|rallions|alignons ~1 à|sur|aux|au la|l'|cette? ~1 déclaration|déclarations|position|proposition|intervention",
      'nos autorités {small}',
    ],
    rewordings: [{ label: 'Le dire comme son avis', replacement: 'je pense que' }],
    examples: {
      hit: [
        '[[Le Secrétariat remercie]] les participants.',
        '[[La Fondation tient à préciser]] un point.',
        '[[L’association requérante soutient]] que la note est publique.',
        '[[L’Observatoire invite les]] lecteurs à écrire.',
        '[[Mon pays s’associe]] à la déclaration.',
        '[[Nous nous joignons à cette déclaration]].',
        '[[Cette cellule ne communique pas]] ses sources.',
      ],
      miss: [
        'Le Secrétariat a remercié les participants.',
        'La cour du château est vide.',
        'L’association requérante perdit son procès.',
        'Le syndicat s’oppose à la réforme, dit la radio.',
        'La présidente remercie tout le monde.',
      ],
    },
  },
  {
    id: 'affiliation.on-duty',
    kind: 'hat',
    severity: 'advise',
    why: 'Cela désigne votre lieu de travail ; la salle n’a pas à savoir qu’il y en a un.',
    patterns: [
      "j'|nous ai|aurai|avais|avons un|une|le|la? ~1 comité|conseil|point|réunion|revue de|d'|presse direction|administration|service|équipe|cabinet",
      "mon|le proxy|réseau|pare-feu|filtre d'|de|du entreprise|boulot|bureau|travail ~1 bloque|refuse|filtre|interdit|coupe",
      "je suis|serai|étais d'|de ~1 {devoir} ~1 à|au|dans la|l'|le? ~1 {lieudetravail}",
      "[ {devoir} ~1 à|au|dans la|l'|le? ~1 {lieudetravail} ] tout|toute|cette|ce|hier|demain|jusqu'|,|.",
      "désolé|désolée|pardon|excusez ...12 [ {rendezvous} ~1 à|au|dans|chez la|l'|le? ~1 {lieudetravail} ]",
      "mon|ma|la|l'|le ~1 messagerie|informatique|passerelle|intranet|proxy|serveur de|du|d' la|l'|le? ~1 {lieudetravail} ...2 bloque|refuse|coupe|filtre|mange|interdit|est|a",
      "le|la|mon|ma ~1 ministre|préfet|procureur|commissaire|président|recteur|directeur ~1 {cabinet}? nous|m' ~1 attend|convoque|appelle|réunit",
      'on ~1 déménage ~1 toute|la|le|nos ~1 {corps}',
      "détaché|détachée|affecté|affectée auprès|à|au de|du|d'|la|l'|le? la|l'? ~1 {corps}",
      "l'|le|la|un|une association|foyer|organisation|collectif|cabinet|plateforme que|qu' ~1 j'|je|nous ...4 diriger|dirige|préside|formons|représente",
      "chez nous au|à|dans la|l'? ~1 {lieudetravail}",
    ],
    rewordings: [{ label: 'Parler d’expérience', replacement: 'd’après mon expérience' }],
    examples: {
      hit: [
        '[[Je suis d’astreinte au parquet]].',
        'Désolé, [[réunion à la préfecture]].',
        '[[Le ministre nous attend]].',
        '[[J’ai un comité de direction]] mardi.',
        'Je suis [[détachée auprès de la commission]].',
      ],
      miss: ['Je suis de garde avec les enfants.', 'La réunion à la préfecture est publique.', 'Le ministre attend.'],
    },
  },
  {
    id: 'affiliation.introduction',
    kind: 'hat',
    severity: 'refuse',
    why: 'Cela vous attache à une institution ; votre nom suffit.',
    patterns: [
      "{person} , ~1 je suis|viens à|au|de|du|d' la|l'|le? ~1 {corps}",
      '^ {person} , ~1 {corps} ~2 ,|.|;|de|du|des',
      '^ {person} , ~1 {grade} ~3 , ~1 {corps}',
      "^ {person} , ~1 {grade} ~1 dans|à|au|aux|de|du la|l'|une|un|le? ~2 {corps}",
      '^ {grade} {capitals} , ~1 {corps}',
      "je dirige|gère|préside|tiens un|une|le|la|l' ~1 foyer|magasin|cabinet|centre|refuge|accueil|greffe|laboratoire|registre|dépôt|fonds de|du|d'|pour|des",
      'je représente les|des ~1 {small}',
    ],
    rewordings: [{ label: 'Garder le nom seul', replacement: 'bonjour' }],
    examples: {
      hit: [
        '[[Awa, je viens de la brigade]] de Lac.',
        '[[Jean Lind, brigade nautique,]] bonsoir.',
        '[[Je dirige un foyer pour]] mineurs.',
      ],
      miss: ['Awa, je suis à la maison.', 'Jean Lind, bonsoir.', 'Je tiens un carnet de bord.'],
    },
  },
]
