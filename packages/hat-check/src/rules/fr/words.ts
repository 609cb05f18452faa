import type { ClassDefinition } from '../../vocabulary.ts'

export const frClasses: Record<string, ClassDefinition> = {
  corps: {
    phrases: `douane, douanes, tribunal, cour, prison, gendarmerie nationale, agence, ministère, délégation, direction, bureau, commission, ambassade, mission, secrétariat, organisation, institution, institut, fondation, ong, entreprise, société, compagnie, banque, association,
      fédération, coalition, parti, partis, petits partis, groupe, groupe politique, groupe parlementaire, intergroupe, sous-commission, groupe de travail, majorité, opposition, conférence, municipalité, collectivité, conseil municipal, conseil départemental, conseil régional, organisme, structure, établissement, lycée, hôpital, centre social, planning familial, comité, consortium, consulat, département, division, réseau, syndicat, confédération, cabinet, collectif, conseil, gouvernement, parlement,
      gendarmerie, police, parquet, préfecture, administration, autorité, chambre, assemblée, sénat, mairie, délégations, groupes, service, services, office, unité, brigade, centre, cellule, union, présidence, observatoire, laboratoire, université, école, hiérarchie, état-major, portefeuille, collègues, rapporteur, rapporteure, président, présidente`,
  },
  corpsfort: {
    phrases: `agence, ministère, délégation, direction, ambassade, mission, secrétariat, organisation, institution, institut, fondation, ong, entreprise, compagnie, association, fédération, coalition, parti, groupe,
      comité, commission, consortium, consulat, département, division, réseau, syndicat, confédération, cabinet, collectif, gendarmerie, préfecture, administration, autorité, service, unité, brigade, observatoire, hiérarchie, bureau, centre, start-up, filiale, cellule`,
  },
  notrecommission: { phrases: 'notre commission' },
  /** « Notre mission est d'aider », « notre réseau routier » : un but, un bien de tous, aucun corps. */
  mien: { patterns: ["mon|ma|notre ~1 !mission !réseau {corpsfort} !d'"] },
  des: { patterns: ["du|des|de|d' le|la|les|l'|mon|ma|mes|notre|nos|ce|cet|cette|tous|toute|tout? la|les|l'|le?"] },
  office: {
    phrases: `éditeur, éditrice, secrétaire de séance, chargé de projet, chargée de projet, doctorant, doctorante, rapporteur, rapporteure, rapporteur fictif, co-rapporteur, président, présidente, vice-président, vice-présidente, coprésident, coprésidente, secrétaire, secrétaire général, secrétaire générale, secrétaire d'état, directeur, directrice, directeur général, directrice générale, directeur adjoint, directrice adjointe, sous-directeur, sous-directrice,
      chef, cheffe, chef d' unité, cheffe d' unité, chef de service, cheffe de service, chef de délégation, cheffe de délégation, adjoint, adjointe, responsable, commissaire, ministre, ambassadeur, ambassadrice, consul, consule, attaché, attachée, envoyé spécial, envoyée spéciale, point focal, délégué, déléguée, représentant, représentante, représentant permanent,
      porte-parole, procureur, procureure, substitut, magistrat, magistrate, juge d' instruction, inspecteur, inspectrice, préfet, préfète, maire, député, députée, sénateur, sénatrice, parlementaire, conseiller, conseillère, coordinateur, coordinatrice, coordonnateur, coordonnatrice, chargé de mission, chargée de mission, chargé de programme, chargée de programme,
      chargé d' affaires, administrateur, administratrice, fonctionnaire, agent, agente, membre, trésorier, trésorière, fondateur, fondatrice, cofondateur, cofondatrice, doyen, doyenne, recteur, rectrice, gérant, gérante, dirigeant, dirigeante, magistrat de liaison, magistrate de liaison, chef de la police, cheffe de la police, chef de police, officier, officière, officier de liaison, salarié, salariée, employé, employée, modérateur, modératrice, analyste, avocat général, stagiaire, professeur, professeure, chercheur, chercheuse`,
  },
  fonction: {
    phrases: `chef de file, cheffe de file, rapporteurs, rapporteures, rapporteurs spéciaux, co-rapporteurs, co-rapporteures, rapporteur spécial, rapporteure spéciale, responsable politique, ministre, procureur, procureure, secrétaire de séance, secrétaire d' état, directeur d' école, directrice d' école, cheffe de la délégation, chef de la délégation, éditeur, éditrice, élu local, élue locale, conseiller municipal, conseillère municipale, gouvernement, association, organisation, délégation, institution, syndicat, collectif, service public, autorité, agence, modérateur, modératrice, secrétaire général, secrétaire générale, maire, maire adjoint, élu, élue, rapporteure pour avis, rapporteur pour avis, rapporteur, rapporteure, rapporteur fictif, rapporteuse, co-rapporteur, corapporteur, président, présidente, vice-président, vice-présidente, coprésident, coprésidente, secrétaire général, secrétaire générale, directeur, directrice, chef de délégation, cheffe de délégation, chef d' unité, cheffe d' unité, commissaire, ministre, ambassadeur, ambassadrice, point focal,
      délégué, déléguée, représentant, représentante, porte-parole, procureur, procureure, député, députée, sénateur, sénatrice, maire, préfet, préfète, officier de liaison, trésorier, trésorière, chef de service, cheffe de service, magistrat, magistrate, auteur du rapport, auteure du rapport, coordinateur, coordinatrice, responsable, parlementaire`,
  },
  deqqc: {
    patterns: [
      "de|du|des|d'|à|au|aux|chez|pour|auprès|dans|en de|du|des? la|l'|le|les|un|une|mon|ma|notre|ce|cette? ~2 {capitals}",
      "de|du|des|d'|à|au|aux|chez|pour|auprès|dans de|du|des? la|l'|le|les|un|une|mon|ma|notre|ce|cette? ~2 {corps}",
      "pour|sur|de|du le|la|l'|ce|cette? ~1 {dossier}",
    ],
  },
  metier: {
    phrases:
      'formateur, formatrice, animateur, animatrice, médiateur, médiatrice, psychologue, travailleur social, travailleuse sociale, assistant social, assistante sociale, bibliothécaire, archiviste, comptable, développeur, développeuse, programmeur, programmeuse, informaticien, informaticienne, administrateur système, administratrice système, chef de projet, cheffe de projet, géomaticien, géomaticienne, référent, référente, responsable, policier, policière, gendarme, douanier, douanière, magistrat, magistrate, juge, juge des enfants, juge aux affaires familiales, greffier, greffière, enquêteur, enquêtrice, infirmier, infirmière, médecin, avocat, avocate, juriste, ingénieur, ingénieure, journaliste, enseignant, enseignante, étudiant, étudiante, doctorant, doctorante, économiste, technicien, technicienne, consultant, consultante, expert, experte, bénévole, éducateur, éducatrice',
  },
  subordonnes: {
    phrases:
      'services, équipes, équipe, collaborateurs, collaboratrices, agents, fonctionnaires, officiers, enquêteurs, cabinet, administration, conseillers, directeurs, substituts, inspecteurs',
  },
  superieurs: {
    phrases:
      'ministre, directeur, directrice, hiérarchie, capitale, ambassadeur, ambassadrice, chef, cheffe, supérieurs, ministère, procureur, procureure, préfet, préfète, gouvernement, président, présidente',
  },
  representes: {
    phrases:
      'entreprises, petites entreprises, salariés, agriculteurs, pêcheurs, employeurs, adhérents, membres, citoyens, habitants, électeurs, victimes, patients, consommateurs, enseignants, journalistes, clients, intérêts, états membres, associations, petits commerçants, élus',
  },
  pluriels: {
    phrases:
      'organisations, associations, membres, collègues, délégations, pays, états, partenaires, signataires, ong, groupes, agences, institutions, entreprises, société civile, victimes, familles, syndicats, collectifs, élus, habitants',
  },
  saisies: {
    patterns: [
      'saisi|arrêté|interpellé|démantelé|poursuivi|extradé|intercepté|perquisitionné|expulsé',
      "ouvert|lancé|clos ~1 une|des|la|les|l'? ~1 enquête|enquêtes|information|dossiers",
      'signé|conclu|négocié ~1 un|une|des|le|la|les? ~1 accord|accords|convention|conventions|protocole|mémorandum|contrat|contrats|bail|partenariat',
      'émis|diffusé|publié|adopté ~1 un|une|des|quarante? ~1 notice|notices|mandat|mandats|avis|circulaire|lignes|décision',
    ],
  },
  futur: {
    shape: (reading, at) =>
      /(?:era|ira|dra|ront)$/.test(reading.tokens[at]?.plain ?? '') && reading.tokens[at]?.letters === 'small'
        ? at + 1
        : -1,
  },
  det: { phrases: "le, la, l', les, un, une, mon, ma, mes, notre, nos, des, tant que, votre" },
  voix: { patterns: ["le|la|l'|les? {institution}", "le|la|l'|les? {place}", 'mon|ma|notre {corps}'] },
  suite: {
    phrases:
      'favorable, opposé, opposée, favorables, inquiet, inquiète, inquiets, contre, pour, voter, que, prêt, prête, en faveur',
  },
  suitenom: { patterns: ['{sign}', '{petit}'] },
  petit: { phrases: "que, qu', sur, quand, pour, ici, et, mais, lorsqu', lorsque, qui, à, là-dessus, dans, en, car" },
  dossier: {
    phrases:
      'rapport, avis, dossier, directive, règlement, résolution, proposition, conférence, réunion, séance, projet, programme, enquête, affaire, texte, négociations',
  },
  stance: {
    phrases: `pense, pensent, croit, estime, estiment, considère, considèrent, soutient, soutiennent, appuie, appuient, rejette, refuse, souhaite, souhaitent, veut, veulent, demande, demandent, propose, proposent, regrette, déplore, condamne, salue, remercie, félicite, approuve, s' oppose, s' abstient, s' abstiendra, se félicite, se réjouit, se joint, se rallie,
      votera, votent, vote, a voté, votera contre, votera pour, est, sont, était, a, ont, avait, sera, fera, va, vont, peut, peuvent, doit, doivent, recommande, insiste, souligne, réitère, tient, tient à, partage, attend, espère, invite, appelle, reste, demeure, ne, n', publie, réserve, prend, défend, entend, reconnaît, travaille, travaillent, utilise, mène, suit, dispose, met, traite, reçoit, prépare, accueille, maintient, déposera, a déposé, présentera, présente, exige, craint, préfère, se prononce, se range, juge, constate, désire, voudrait, souhaiterait, préférerait, aimerait, existe, représente, regroupe, rassemble, réunit, compte, œuvre, lutte, agit, accompagne, porte, sommes, sommes favorables`,
  },
  adverbe: {
    phrases:
      "aussi, également, toujours, donc, vivement, pleinement, sincèrement, fermement, ne, bien, naturellement, évidemment, déjà, actuellement, y, en, se, s', le, la, les, l', nous, tout à fait, vous, lui, leur",
  },
  titre: { phrases: 'm, mm, mme, mlle, mr, monsieur, madame, mademoiselle, dr, docteur, professeur, pr, maître, me' },
  'titre-nom': {
    patterns: [
      '{titre} .? le|la? ~1 {capitals}',
      '{titre} .? {capitals}',
      "monsieur|madame|m|mme .? le|la|l' {office}",
    ],
  },
  quelquun: { patterns: ['{titre-nom}', '{person}'] },
  dit: {
    phrases:
      "dit, souligné, rappelé, indiqué, expliqué, noté, mentionné, suggéré, proposé, affirmé, déclaré, relevé, fait remarquer, observé, évoqué, signalé, précisé, fait observer, dit tout à l' heure, montré, exprimé, écrit, constaté, si bien dit, bien dit, fort bien dit, justement dit, très bien dit, fait valoir, demandé, reconnu, admis, confié, confirmé, murmuré, avoué, raconté, soutenu, glissé, répondu, promis, défendu",
  },
  participant: {
    phrases:
      'collègue, confrère, consœur, camarade, représentant, représentante, expert, experte, enquêteur, enquêtrice, conseiller technique, sous-préfet, sous-préfète, sénateur, sénatrice, délégué, déléguée, magistrat, magistrate, procureur, procureure, substitut, juge, commandant, commandante, capitaine, lieutenant, attaché, attachée, conseiller, conseillère, monsieur, dame, participant, participante, intervenant, intervenante, agent, agente, douanier, douanière, directeur, directrice, inspecteur, inspectrice, avocat, avocate, porte-parole, ministre, gendarme, policier, policière, magistrat de liaison, magistrate de liaison, officier de liaison',
  },
  icimeme: {
    phrases:
      "ici, hier, hier matin, hier soir, devant nous, ce matin, tout à l' heure, à l' instant, en réunion, en séance, à la pause, à table, pendant la pause, à ma gauche, à ma droite, lundi, mardi, mercredi, jeudi, vendredi, dans ce fil, plus haut, la semaine dernière, au déjeuner, à déjeuner",
  },
  dires: {
    phrases:
      'propos, observations, remarques, arguments, argument, analyse, proposition, propositions, position, point de vue, avis, conclusions, suggestion, idée, amendement, inquiétudes, préoccupations, commentaire, mots',
  },
  alorsdit: { patterns: ["a|avait|l'|nous a? ~1 {dit}", '{ditpres}'] },
  ditpres: {
    phrases:
      'dit, souligne, rappelle, indique, explique, note, mentionne, suggère, propose, affirme, déclare, relève, observe, évoque, signale, écrit, disait, rappelait, soulignait, racontait, expliquait, proposait, soutenait, avouait',
  },
}

export const frFunctionWords = `le la les l' un une des du de d' au aux et ou mais donc or ni car que qu' qui quoi dont où si je j' me m' tu te t' il elle on nous vous ils elles se s' y en ne n' pas plus
  ce c' cet cette ces mon ma mes notre nos votre vos son sa ses leur leurs à dans par pour sur avec sans sous chez vers entre est sont était a ont avait été être avoir fait faire comme très aussi bien tout toute tous`

export const frFormsOfAddress = `monsieur madame mesdames messieurs mesdemoiselles m mme président présidente commissaire commissaires ministre ministres collègues chers chères cher chère amis excellence excellences délégués
  le la les l' et distingués honorables bonjour bonsoir oui non enfin donc ainsi alors mais or aussi premièrement deuxièmement d'abord merci par ailleurs écrit fr de en es it pl pt nl ro mt secrétaire général`

export const frFirstPerson =
  "honneur plaisir merci félicitations permettez permettez-moi je j' me m' moi mon ma mes mien mienne moi-même nous notre nos nôtre nous-mêmes"
export const frThirdPerson =
  'il elle ils elles lui son sa ses leur leurs eux qui celui celle ceux quelqu on personne vous votre vos'
export const frNegations = 'pas non ni jamais sans aucunement nullement point plutôt guère personne rien'
export const frCancels = 'seulement uniquement simplement que exclusivement'

const FIRST: Record<string, string> = {
  est: 'suis',
  sont: 'suis',
  était: 'étais',
  a: 'ai',
  ont: 'ai',
  sera: 'serai',
  fera: 'ferai',
  va: 'vais',
  vont: 'vais',
  peut: 'peux',
  doit: 'dois',
  veut: 'veux',
  votera: 'voterai',
  croit: 'crois',
  soutient: 'soutiens',
  tient: 'tiens',
  attend: 'attends',
  "n'": "n'",
  ne: 'ne',
  prend: 'prends',
  defend: 'défends',
  entend: 'entends',
  reconnait: 'reconnais',
  maintient: 'maintiens',
  voudrait: 'voudrais',
  aimerait: 'aimerais',
  suit: 'suis',
}
const SAME = new Set(
  'pense estime considere appuie rejette refuse souhaite demande propose regrette deplore condamne salue remercie felicite approuve recommande insiste souligne reitere partage espere invite appelle reste demeure publie reserve travaille vote craint exige prefere juge constate desire'.split(
    ' ',
  ),
)
const ACCENTED: Record<string, string> = {
  considere: 'considère',
  deplore: 'déplore',
  felicite: 'félicite',
  reitere: 'réitère',
  espere: 'espère',
  prefere: 'préfère',
  desire: 'désire',
  reserve: 'réserve',
}

/** "estime" -> "j'estime", "soutient" -> "je soutiens". With its pronoun, since French may elide it. */
export function frInFirstPerson(plain: string): string | null {
  const verb = FIRST[plain] ?? (SAME.has(plain) ? (ACCENTED[plain] ?? plain) : null)
  if (verb === null) return null
  return /^[aeiouyéêh]/.test(verb) ? `j’${verb}` : `je ${verb}`
}
