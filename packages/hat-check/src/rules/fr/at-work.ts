import type { Rule } from '../../rule.ts'

/** L'employeur en passant : un lieu, une excuse, une habitude de bureau. */
export const frAtWork: Rule[] = [
  {
    id: 'affiliation.at-work',
    kind: 'hat',
    severity: 'advise',
    why: 'Cela désigne votre lieu de travail ; la salle n’a pas à savoir qu’il y en a un.',
    patterns: [
      "là? où je|j' ~1 travaille|travaillais|enseigne|exerce",
      'au bureau|travail|boulot ,? nous|on|nos|notre|tout|ma|mes|mon',
      'sur mon lieu de travail',
      'dans mon|notre ~1 service|unité|équipe|bureau|cabinet ,? nous|on|je|personne|il',
      "dans|à|depuis|de|au nos|notre ~1 bureaux|bureau|siège|locaux ~1 de|à|d' {capitals}",
      'notre|nos ~1 bureau|bureaux|siège|locaux|agence|service était|étaient|est|sont|sera|seront ~1 fermé|fermés|fermée|ouvert|ouverts',
      "je suis|étais|serai ~1 bloqué|bloquée|retenu|retenue|coincé|coincée|encore|toujours|resté ~1 au|à|dans la|l'|mon|ma|notre? ~1 {lieudetravail}",
      "mon|ma ~1 chef|cheffe|directeur|directrice|patron|patronne|supérieur|supérieure|manager|responsable ~1 au|à|du|de|dans la|l'|notre? ~1 {corps}",
      "mon|ma ~1 chef|cheffe|directeur|directrice|patron|patronne|supérieur|supérieure|manager ne|n'|veut|refuse|a|m'|dit|signera|va|pense|préfère",
      "mon|ma employeur|employeuse|entreprise|boîte|société !n' ,|est|a|bloque|utilise|vend|me|m'|interdit|paie|demande|permet|autorise|fait",
      "dans mon ancien|précédent|dernier|nouvel|nouveau poste|emploi|travail à|au|chez|dans|de la|l'|le? ~1 {corps}",
      'dans mon ancien|ancienne|précédent|précédente|dernier ~1 service|administration|entreprise|agence|ministère|cabinet|équipe',
      "quand|lorsque je|j' ~1 étais|travaillais|exerçais ~1 à|au|dans|chez la|l'|le? ~1 {corps}",
      "j' enseigne|enseignais à|au|dans la|l'|le? ~2 {corps}",
      'je suis|étais ~1 en poste|fonction|détachement à|au|dans|auprès',
      "je suis|étais ~1 {det}? ~1 fonctionnaire|agent|agente|salarié|salariée|employé|employée|stagiaire|doctorant|doctorante|étudiant|étudiante à|au|du|de|d'|dans|chez la|l'|le? ~1 {corps}",
      'chez {proper} ,? on|nous',
      "chez nous ,? à|au|dans la|l'|le? ~1 {corps}",
      'je travaille|travaillais chez {proper}',
      "j' ai ~1 travaillé ~2 ans? au|à|dans|pour|chez la|l'|le? ~1 {corps}",
      'mes collègues de|du bureau|travail|service',
      "je vous? ~1 réponds|écris|parle depuis la|l'|le|mon|ma ~1 {lieudetravail}",
      "le ~1 réseau|wifi|pare-feu|proxy ~1 du|de|d' la|l'? ~1 {lieudetravail}",
      'chez nous a|ont|est|on|le|nous',
      'service|équipe|direction|juristes|informatique ~1 de|chez nous',
      'depuis le réseau|poste|ordinateur du|de|professionnel bureau|travail|ministère?',
    ],
    rewordings: [{ label: 'Parler d’expérience', replacement: 'd’après mon expérience' }],
    examples: {
      hit: [
        'C’est courant [[là où je travaille]].',
        '[[Au bureau, nous]] avons une règle.',
        '[[Je suis bloquée au ministère]].',
        '[[Notre bureau était fermé]].',
      ],
      miss: [
        'Là où je vis, c’est calme.',
        'Je suis au bureau.',
        'Je suis bloqué dans les bouchons.',
        'Mon chef est sympathique.',
      ],
    },
  },
]
