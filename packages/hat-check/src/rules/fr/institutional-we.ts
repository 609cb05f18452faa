import type { Rule } from '../../rule.ts'

/** La voix d’un corps : « mon groupe estime », « chez nous, à l’agence ». */
export const frInstitutionalWe: Rule[] = [
  {
    id: 'institutional-we.own-body',
    kind: 'hat',
    severity: 'refuse',
    why: 'Ici un corps parle à travers vous ; dites ce que vous pensez vous-même.',
    holdsWhenNegated: true,
    patterns: [
      '{mien} ~2 {adverbe}? {verb=stance} {suite}?',
      '{mien} ~2 {adverbe}? {futur}',
      '{mien} ~1 , ~1 , {verb=stance}',
      'les ~1 membres|collègues|experts|délégués de|du|dans {mien} ~1 {stance}? {small}?',
      "la|le|l' position|avis|opinion|vote|soutien|proposition de {mien}",
      'notre position officielle? est|reste ~2',
      'la|le? position|vote officielle? de notre|mon {corpsfort}',
      'nos enquêteurs|officiers|analystes|agents|magistrats|clients|services|équipes|inspecteurs|ambassades',
      'un|une|certains|plusieurs|beaucoup de nos membres|agents|officiers|enquêteurs|clients',
    ],
    rewordings: [
      { label: 'Le dire comme son avis', replacement: '{verb}' },
      { label: 'Parler d’expérience', replacement: 'd’après mon expérience, on' },
    ],
    examples: {
      hit: [
        '[[Mon groupe estime]] que c’est juste.',
        '[[Notre agence publiera]] les chiffres.',
        '[[Ma délégation soutient]] le texte.',
        '[[Les membres de mon groupe sont inquiets]].',
        '[[Nos enquêteurs]] ont vu la même chose.',
        '[[Mon groupe parlementaire votera]] contre.',
      ],
      miss: [
        'Mon pays a deux langues.',
        'La délégation soutient le texte.',
        'Son agence publie des chiffres.',
        'Notre équipe a perdu le match.',
      ],
    },
  },
  {
    id: 'institutional-we.we-at',
    kind: 'hat',
    severity: 'refuse',
    why: 'Ce « nous » est une institution ; dites ce que vous pensez vous-même.',
    holdsWhenNegated: true,
    patterns: [
      "nous ,? à|au|chez|dans la|l'|le? ~1 {corpsfort}",
      "nous ,? à|au|chez|dans la|l'|le? {institution}",
      'nous ,? chez|à {proper}',
      'chez {proper} ,? nous {small}?',
      "à|au la|l'|le? {institution} ,? nous {small}?",
      "à|au|dans la|l'|le ~1 {corpsfort} ,? nous {small}?",
      "au sein de|du la|l'|le|mon|ma|notre? ~1 {corpsfort} ,? nous|j'|je {small}?",
      "dans|au mon|ma|notre {corpsfort} ,? nous|j'|je|on {small}?",
      'ici à|au|chez {institution}',
      "ici ,? à|au|dans la|l'|le|notre ~1 {corpsfort}",
      'ici chez {proper}',
    ],
    rewordings: [
      { label: 'Parler pour soi', replacement: 'pour ma part, je' },
      { label: 'Parler d’expérience', replacement: 'd’après ce que j’ai vu, on' },
    ],
    examples: {
      hit: [
        '[[Nous, à l’agence]], tenons à ce point.',
        '[[Chez Lumencorp, nous utilisons]] cet outil.',
        '[[Dans notre ministère, nous gardons]] les dossiers.',
        '[[Ici, à la direction]], on attend.',
      ],
      miss: ['Nous allons à la plage.', 'Nous étions à Paris.', 'Chez Marie, il fait froid.'],
    },
  },
  {
    id: 'institutional-we.institution-voice',
    kind: 'hat',
    severity: 'refuse',
    why: 'Ici une institution parle en son propre nom ; dites ce que vous pensez vous-même.',
    patterns: [
      "{voix} s' associe|aligne|rallie à|au|aux|pleinement",
      '{voix} se félicite|réjouit|joint|dit',
      '{voix} tient|souhaite|voudrait|aimerait à? remercier|féliciter|exprimer|réitérer|souligner|rappeler|saluer|réaffirmer',
      "{voix} est ~1 fière|fier|heureuse|heureux|honorée|honoré|reconnaissante|reconnaissant de|d'",
      '{voix} réitère|réaffirme son|sa|ses',
      '{voix} présente ses compliments',
    ],
    rewordings: [{ label: 'Le dire comme son avis', replacement: 'pour ma part, je tiens à dire que' }],
    examples: {
      hit: [
        '[[Le Sénégal s’associe à]] cette déclaration.',
        '[[La Délégation tient à remercier]] les hôtes.',
        '[[L’UNICEF réitère son]] appui.',
      ],
      miss: ['Le Sénégal a modifié sa loi.', 'INTERPOL a publié un rapport.', 'Elle tient à remercier sa mère.'],
    },
  },
]
