import type { Rule } from '../../rule.ts'

const asMine = [
  { label: 'Say it as your own view', replacement: 'I think' },
  { label: 'Leave the organisation out', replacement: '' },
]

/** An organisation or a state that takes a position, as in the discussion of a standard or in the hall: "Quellon: we prefer …". */
export const enCompanyVoice: Rule[] = [
  {
    id: 'institutional-we.company-voice',
    kind: 'hat',
    severity: 'refuse',
    why: 'Here an organisation takes a position; say what you think yourself.',
    patterns: [
      '^ {proper} : {weverb}',
      '^ {orgname} : {shortvote}',
      '^^ {proper} : {shortvote} .|,|;|to|with|for',
      '^ {sign} {proper} {sign} {weverb}',
      '^ {sign} {orgname} {sign} {shortvote}',
      'from|on the {maker} side|end ,? we|everything|things|our',
      "from {maker} 's side|end ,? ...6 we|i|no|there|it",
      'from|on the {maker} client|team side|end',
      "from|on {orgname} 's? side|end",
      'from|on our|my side at|in the? {small}? {proper}?',
      'i can ~1 only ~1 speak for {proper}',
      "^ {proper} 's ~1 view|position|preference|stance|understanding|concern|suggestion|proposal|comment|comments is|are|remains|on",
      '^ {orgname} {companysays}',
      '^^ {proper} {companysays} ...8 moderator|option|alt|proposal|cr|tdoc|meeting|wording|fl|offline|contribution|draft|bullet|note|co-signer|paper|agreement|chair|email',
      'for|at {orgname} ,? we {small}',
      "^ for {proper} , we are|'re|have|'ve|will|would|think|prefer|support|{small}",
      '^ {known} {companysurely}',
      '^ {proper} {statesurely}',
      'please ~1 add|include|remove {proper} ~1 to|as|from|in the|a|co-signer|cosigner|co-source|supporting ~2',
      '^ {place} {statesays}',
      '^ the {institution} {statesays}',
      '^ the ~1 delegation of {capitals} {adverb}? {stance}',
      '^ for {place} , ...6 is|are|remains|has|we',
      '{place} , {small} ~3 , {statesays}',
      'my|our ~1 {small} company|team|colleagues|side is|are|will|would|can fine|ok|okay|supportive|happy|be|live',
    ],
    rewordings: asMine,
    examples: {
      hit: [
        '[[Quellon: we prefer]] the first option.',
        '[[From the Quellon side]], everything is ready.',
        '[[I can only speak for Quellon]] here.',
        '[[UNODC has a concern]] with the wording.',
        '[[Kenya is of the view]] that it should be kept.',
      ],
      miss: [
        'Quellon published a roadmap.',
        'From the user side, it is slow.',
        'I can only speak for myself.',
        'I read that UNODC has a concern with it.',
        'Kenya has two seasons.',
      ],
    },
  },
]
