import type { Rule } from '../../rule.ts'

const asMyself = [
  { label: 'Say what you know yourself', replacement: 'as far as I know,' },
  { label: 'Speak from experience', replacement: 'from what I have seen,' },
]
const why = 'Several turns here sound like an office that writes to the public; here one person writes to others.'

/**
 * Signs that are too weak alone. Several different ones close together make a hat: the voice of an office that gives neither
 * its name nor a title.
 */
export const enCues: Rule[] = [
  {
    id: 'office-voice.weak-we',
    kind: 'hat',
    severity: 'refuse',
    points: 2,
    why,
    patterns: [
      'we {adverb}? {routine}',
      "we are|'re {adverb}? {routining}",
      'our ~1 {duringwork}',
      'our ~1 {team}',
      "we have|'ve ~1 {counted}",
      "we have|'ve ~1 worked|been|long|always ~1 working|supported|advocated|argued|in|with|on|for",
      'we ~1 {counted} ~1 the|a|an|our|all|this|several',
      'we ~1 {servicedo}',
      "we will|'ll|shall ~1 {routine}",
      'we ~1 {companysays}',
      "we do|will|can? not|cannot|don't|won't|can't ~1 {routine}",
      "we have|'ve ~1 decided|agreed|concluded|determined|resolved|approved",
      '{proper} , we|our',
    ],
    rewordings: asMyself,
    examples: {
      hit: [
        '[[We monitor]] the border. [[Our partners]] report monthly.',
        '[[We are currently reviewing]] this. [[Our findings]] will be public.',
      ],
      miss: ['We monitor the border.', 'Our findings are few.', 'We need rules. We should monitor the border.'],
    },
  },
  {
    id: 'office-voice.weak-third-person',
    kind: 'hat',
    severity: 'refuse',
    points: 2,
    why,
    patterns: [
      '^ {proper} {adverb}? {ownsays}',
      '^ the ~2 {firmbody} {adverb}? {ownsays}',
      '^ the {certain} {adverb}? {ownsays}',
    ],
    rewordings: [{ label: 'Say it as your own view', replacement: 'I think it' }],
    examples: {
      hit: [
        '[[Brightwater welcomes]] this paper. [[We provide]] help.',
        '[[The agency is preparing]] a reply. [[Our guidelines]] will change.',
      ],
      miss: ['Brightwater welcomes this paper.', 'The agency is preparing a reply.'],
    },
  },
  {
    id: 'office-voice.weak-audience',
    kind: 'hat',
    severity: 'refuse',
    points: 1,
    why,
    patterns: [
      'please ~1 send|submit|register|note|apply|consult|visit|see|use|follow|complete|fill|refer|ensure|allow|report|return|quote|find ~1 {small}',
      'for ~1 further|more|additional information|details|questions|queries',
      'if you ~1 have any|questions|queries',
      'you can|may|must|should|will ~1 apply|register|submit|find|download|contact|visit|use|call|receive|report|request|access|book|send',
      'in due course',
      'at the earliest convenience',
      'terms and conditions',
      'free of charge',
      'by e-mail|email|post|phone|telephone',
      'no later than',
      'deadline|closing date',
      'all {public}',
      'dear ~1 {public}',
      'service|services|procedure|application|applications|form|forms ~1 is|are|will',
    ],
    rewordings: asMyself,
    examples: {
      hit: [
        'We process requests daily. [[Please submit yours]] by May.',
        'Our records are old. Please send them [[no later than]] Monday.',
      ],
      miss: ['Please send this back.', 'Please note that I am late, and no later than Monday I will be there.'],
    },
  },
]
