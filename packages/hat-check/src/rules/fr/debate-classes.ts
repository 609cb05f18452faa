import type { ClassDefinition } from '../../vocabulary.ts'

/** Les mots des débats : ceux qu’un corps dit siens, comment il vote, ce que l’on invoque. */
export const frDebateClasses: Record<string, ClassDefinition> = {
  /** « avons, demandons » : la première personne du pluriel. */
  onsverbe: {
    shape: (reading, at) =>
      /(?:[a-z]{2}ons|sommes)$/.test(reading.tokens[at]?.plain ?? '') && reading.tokens[at]?.letters === 'small'
        ? at + 1
        : -1,
  },
  stancedecorps: {
    phrases:
      'permanente, diplomatique, demande, propose, soutient, souhaite, remercie, salue, félicite, se félicite, présente, estime, considère, rappelle, publie, regrette, recommande, accueille, accompagne, regroupe, rassemble, organise, forme, intervient, milite, compte, anime, gère',
  },
  siens: {
    phrases:
      'utilisateurs, utilisatrices, usagers, rapporteurs, bénéficiaires, abonnés, adhérents, adhérentes, enquêteurs, officiers, analystes, clients, équipes, inspecteurs, bénévoles, juristes, avocats, bureaux, experts, agents, magistrats',
  },
  /** Ceux qu’un pays dit siens aussi : « nos chercheurs », « nos magistrats ». */
  siensdetous: {
    phrases: 'personnels, services, ambassades, salariés, chercheurs, partenaires, ingénieurs, enseignants, diplomates',
  },
  pourtous: {
    phrases:
      'publics, publiques, secrets, sociaux, commerciaux, économiques, européens, européennes, africains, américains, internationaux, étrangers, nationaux, locaux, de santé, de renseignement, de police, de secours, hospitaliers, territoriaux',
  },
  /** Au nom de ces mots, personne ne représente personne. */
  grandmot: {
    phrases:
      'europe, république, nation, patrie, dieu, histoire, humanité, liberté, égalité, fraternité, justice, loi, constitution, révolution, droit, état',
  },
  dire: {
    phrases:
      'dire, rappeler, souligner, indiquer, expliquer, proposer, mentionner, évoquer, affirmer, déclarer, signaler, préciser, exprimer, exposer, confirmer, reconnaître, suggérer, défendre, poser, soulever, citer',
  },
  vote: {
    phrases:
      "votera, vote, votait, s' abstiendra, s' abstient, soutiendra, soutient, est favorable, sera favorable, ne votera, s' opposera, demande, propose",
  },
  partisans: {
    phrases:
      'sociaux-démocrates, démocrates-chrétiens, les conservateurs, conservateurs, élus, les élus, les députés, les écologistes, écologistes, les socialistes, socialistes, les libéraux, libéraux, les conservateurs, les communistes, communistes, les verts, verts, démocrates, les démocrates, radicaux, centristes, magistrats, policiers, gendarmes, douaniers, procureurs, fonctionnaires, diplomates, députés, députés centristes, députés socialistes, députés écologistes, députés du groupe, sénateurs, parlementaires, élus, maires',
  },
}
