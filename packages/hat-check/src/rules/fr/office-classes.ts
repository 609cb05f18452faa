import type { ClassDefinition } from '../../vocabulary.ts'

/** Les mots d'un bureau au travail : ce qu'il fait, ce qu'il délivre, qui il sert. */
export const frOfficeClasses: Record<string, ClassDefinition> = {
  acteformel: {
    phrases: `arrêté, arrêtés, décret, décrets, ordonnance, circulaire, circulaires, directive, convention, protocole, accord, accords, mémorandum, contrat, marché, licence, licences, permis, agrément, agréments, autorisation, mandat, mandats, avis, notice, notices, instruction, instructions, note de service, projet de loi, projets de loi, loi de finances, appel d' offres, appel à candidatures, appel à projets, consultation, consultation publique, enquête, enquêtes, enquête publique, enquête interne, information judiciaire,
      mission, mission d' inspection, commission d' enquête, groupe de travail, task force, plan d' action, stratégie nationale, plan national, communiqué, subvention, subventions, sanctions, embargo, moratoire, mesure d' éloignement, dérogation, dérogations, inspection, budget, rapport annuel, poursuites`,
  },
  faitformel: {
    phrases:
      'signé, pris, édicté, publié, promulgué, délivré, accordé, refusé, retiré, abrogé, suspendu, lancé, ouvert, clos, nommé, institué, créé, instauré, installé, saisi, diligenté, ordonné, prescrit, mandaté, commandé, ratifié, levé, prolongé, prorogé, imposé, annoncé, déposé, engagé, requis, classé, adopté, validé',
  },
  infformel: {
    phrases: `suspendre, fermer le, fermer la, prolonger le, prolonger la, retirer le, révoquer, accorder, ouvrir une, ouvrir un, lancer, publier, financer, déployer, nommer, poursuivre en, interdire, sanctionner, lever, résilier, attribuer, saisir, mettre fin, mettre en place, créer, reporter, ne pas publier, ne pas poursuivre, rejeter la, prendre un, diligenter, autoriser, installer, geler`,
  },
  recus: {
    phrases:
      'contributions, contribution, candidatures, candidature, demandes, demande, dossiers, dossier, plaintes, plainte, réponses, signalements, signalement, courriers, réclamations, réclamation, propositions, offres, inscriptions, inscription, saisines, questionnaires, avis, observations',
  },
  agents: {
    phrases:
      'agents, policiers, gendarmes, observateurs, inspecteurs, experts, formateurs, enquêteurs, magistrats, officiers, militaires, soldats, effectifs, équipes, médiateurs, volontaires, enseignants, fonctionnaires, juristes, personnels, contrôleurs',
  },
  comptes: {
    phrases:
      'formé, inspecté, contrôlé, visité, accueilli, reçu, traité, instruit, saisi, arrêté, interpellé, poursuivi, condamné, expulsé, relogé, vacciné, soigné, aidé, accompagné, soutenu, hébergé, secouru, recruté, financé, délivré, retiré, accordé, ouvert, fermé, examiné, audité, formées, formés, accompagné, placé, mené, organisé, réalisé, conduit',
  },
  comptables: {
    phrases: `personnes, femmes, hommes, enfants, familles, victimes, migrants, réfugiés, patients, suspects, agents, policiers, magistrats, dossiers, demandes, plaintes, signalements, licences, permis, sites, établissements, locaux, entreprises, sociétés, écoles, prisons, hôpitaux, inspections, enquêtes, perquisitions, mandats, conteneurs, kilos, tonnes, armes, navires, appels, pays, communes, districts, villages, foyers, bénéficiaires, élèves, enseignants, projets, subventions, véhicules, contributions, candidatures, procureurs, juges, contrôles, ateliers, formations, essais, missions, marins, détenus`,
  },
  nombre: {
    patterns: [
      "plus|moins|près de? d'? {number}",
      '{number} {number}?',
      'quelque|environ|une|plusieurs? {numeral}',
      '{numeral}',
    ],
  },
  numeral: {
    phrases:
      'deux, trois, quatre, cinq, six, sept, huit, neuf, dix, douze, quinze, vingt, trente, quarante, cinquante, soixante, cent, deux cents, trois cents, quatre cents, cinq cents, mille, quatre mille, des centaines de, des milliers de, des dizaines de, une dizaine de, une centaine de, plusieurs, quatre-vingts, quatre cent',
  },
  services: {
    phrases:
      "foyer, foyers, centre, centres, permanence, permanences, refuge, refuges, ligne d' écoute, aide juridique, assistance, accompagnement, formation, formations, programme, programmes, projets, ateliers, hébergement, service, services, cliniques, écoles, hôpitaux, agences, un réseau, une base, un registre, une plateforme, bourses, prêts, centres d' accueil",
  },
  gerons: {
    phrases:
      'gérons, proposons, offrons, assurons, animons, organisons, administrons, exploitons, fournissons, finançons, coordonnons, tenons, dirigeons, portons, menons',
  },
  guichet: {
    phrases:
      "site, site internet, site web, page, portail, service, services, lettre d' information, infolettre, newsletter, secrétariat, service de presse, bureau, accueil, standard, formulaire, service client, équipe, équipes, guichet, permanence, ligne, numéro vert, centre d' appels, rapport annuel, service juridique",
  },
  affaires: {
    phrases:
      'affaires en cours, affaire en cours, enquêtes en cours, enquête en cours, dossiers individuels, dossier individuel, cas individuels, situations individuelles, procédures en cours, procédure en cours, rumeurs, décisions de justice',
  },
  equipe: {
    phrases:
      'équipe, équipes, service, services, bureau, unité, centre, laboratoire, cellule, pôle, cabinet, juristes, projet, programme, rédaction, secrétariat, antenne, brigade',
  },
  autravail: {
    phrases:
      'a testé, a corrigé, a préparé, a organisé, a décidé, ont décidé, va, vont, a mené, ont mené, travaille, travaillent, prépare, préparent, étudie, étudient, examine, examinent, traite, traitent, reçoit, reçoivent, accueille, accompagne, propose, publie, publiera, publiera, sera, seront, a développé, a constaté, ont constaté, assure, assurent, gère, gèrent, organise, intervient, interviennent, forme, est fermé, était fermé, est ouvert, seront fermés, sont fermés, a reçu, a conclu, a examiné, recommande, mène, mènent, suit',
  },
  routine: {
    phrases: `surveillons, suivons, examinons, évaluons, coordonnons, coopérons, formons, finançons, soutenons les, accompagnons, conseillons, réglementons, contrôlons, inspectons, enquêtons, poursuivons, publions, traitons, recevons, instruisons, mettons en œuvre, déployons, conduisons, encourageons, recommandons, veillons, œuvrons, travaillons avec, représentons, servons, soignons, accueillons, hébergeons, certifions, délivrons, recueillons, analysons, menons, intervenons, défendons, luttons, préparons, étudions, élaborons, assurons, gérons`,
  },
  pendantletravail: {
    phrases:
      'membres, partenaires, programme, programmes, projets, stratégie, budget, conclusions, activités, actions, opérations, moyens, effectifs, donateurs, bénévoles, réseau, équipes, mission, missions, valeurs, priorités, objectifs, recommandations, site, publications, homologues, rapport annuel, données, procédures, usagers, abonnés, bénéficiaires, prestataires, fournisseurs, plateforme, cellule, antennes, permanences',
  },
  sedit: {
    phrases: `salue, estime, soutient, recommande, propose, travaille, œuvre, considère, est une association, est un organisme, est une organisation, est un réseau, est une ong, est engagée, est engagé, prépare, examine, étudie, publie, organise, gère, accompagne, accueille, représente, demande, appelle, souhaite, regrette, rappelle, partage, reste, demeure, entend, continuera, présentera, publiera, veillera, sera, a toujours, a publié, a décidé, a développé, a été créée, a été fondée, a pris, n' a pas, ne peut, peut, va, vise, lutte, remercie, se félicite, s' engage, s' efforce, tient à`,
  },
  /** Ce qu'un État dit de lui-même dans une salle. */
  etatdit: {
    phrases:
      "considère que, considère qu', estime que, estime qu', est d' avis que, prend la parole, souhaite ajouter, souhaite remercier, souhaite souligner, se réserve, réserve sa position, s' associe, s' aligne, se rallie, réaffirme son, réaffirme sa, réitère son, réitère sa, appuie la déclaration, soutient la déclaration, remercie le secrétariat, félicite le président, félicite la présidente, exprime sa, propose de supprimer, propose de remplacer",
  },
  public: {
    phrases:
      'candidats, participants, membres, adhérents, partenaires, usagers, citoyens, clients, abonnés, visiteurs, parties prenantes, personnes intéressées, résidents, auteurs, délégués, bénévoles, donateurs',
  },
  lieudetravail: {
    phrases:
      'ministère, ambassade, agence, direction, commissariat, parquet, préfecture, secrétariat, commission, siège, banque, tribunal, consulat, mairie, rectorat, mission, institut, caserne, palais de justice, labo, laboratoire, hôpital, assemblée',
  },
}
