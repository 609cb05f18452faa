import type { Rule } from '../../rule.ts'

const pourMoi = [
  { label: 'Dire ce qu’on sait soi-même', replacement: 'à ma connaissance,' },
  { label: 'Parler d’expérience', replacement: 'd’après ce que j’ai vu,' },
]

/** La voix d’un bureau sans son nom : l’avis au public, et ce que seul un titulaire peut faire. */
export const frOfficeVoice: Rule[] = [
  {
    id: 'office-voice.notice',
    kind: 'hat',
    severity: 'refuse',
    why: 'C’est ainsi qu’un bureau écrit au public ; ici une personne écrit à d’autres.',
    patterns: [
      "nous avons le plaisir|honneur|regret de|d' ~1 annoncer|informer|inviter|présenter|faire|vous",
      "nous vous ~1 informons|prions|invitons|rappelons|confirmons|remercions ~1 que|qu'|de|d'|à",
      "nous sommes ~1 heureux|heureuses|fiers|fières|ravis de|d' vous? annoncer|présenter|inviter|informer",
      'contactez notre|nos ~1 service|secrétariat|bureau|équipe|équipes',
      'nous accusons réception',
      'nous avons bien reçu votre',
    ],
    rewordings: pourMoi,
    examples: {
      hit: [
        '[[Nous avons le plaisir de vous annoncer]] un appel.',
        '[[Nous vous informons que]] la liste est close.',
        '[[Contactez notre secrétariat]] pour en savoir plus.',
      ],
      miss: ['Nous sommes heureux de vous voir.', 'Nous avons le temps.', 'Je vous informe que je pars.'],
    },
  },
  {
    id: 'office-voice.office-act',
    kind: 'hat',
    severity: 'refuse',
    why: 'Seul le titulaire d’une fonction peut dire cela ; ici, vous parlez en votre nom.',
    patterns: [
      "j' ai ~1 demandé|ordonné|prescrit|enjoint à mes|nos|mon|ma|notre {subordonnes}",
      "j'|nous ai|avons ~1 donné ~1 instruction|instructions|consigne|consignes|ordre à ~1 {small}? {subordonnes}?",
      "j' ai ~1 chargé|mandaté|saisi mes|nos|mon|ma|notre {subordonnes}",
      'mes|nos {subordonnes} {stance}',
      'nous avons ~1 {saisies}',
      'à|avec ma hiérarchie',
      'à|avec mes supérieurs|chefs',
      'mon|ma|mes|notre {superieurs} ~1 {stance}',
      "mon|ma|mes {superieurs} m'|nous",
      'avec|par|de ma capitale|hiérarchie',
    ],
    rewordings: pourMoi,
    examples: {
      hit: [
        '[[J’ai demandé à mes services]] de répondre.',
        '[[Mes services vont]] regarder cela.',
        '[[Mon ministre veut]] clore le sujet.',
      ],
      miss: [
        'J’ai demandé à ma sœur.',
        'Les services vont regarder cela.',
        'Le ministre veut clore le sujet.',
        'Mon chien veut sortir.',
      ],
    },
  },
]
