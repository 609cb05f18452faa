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
      'in our experience',
      'we ~1 identified|noticed|fixed|updated|added|removed|reverted|merged|collected|surveyed|sampled|researched',
      "we are|'re ~1 planning|working|investigating|evaluating|exploring|aware|excited|happy|committed",
      'we currently|presently {small}',
      'we ~1 appreciate|value your',
      'we ~1 apologise|apologize for|to',
      'the other ministries|departments|agencies|institutions|services|delegations|organisations',
      'the ~1 drafting|legal|technical|core|policy team|group|unit',
      'come|came|turn|turned|write|wrote|report|reported|apply|complain|heard|reached|reach|brought|contact|contacted to|from us',
      'came|come to us',
      'we {adverb}? {weact}',
      'we rewrote|cut|sent|wrote|gave ~1 at|to|up|it|this|that|out',
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
      '^ {proper} {adverb}? {makersays}',
      '^ the ~2 {firmbody} {adverb}? {ownsays}',
      '^ the {certain} {adverb}? {ownsays}',
      'the secretariat|bureau|presidency|committee|organisers|organizers|directorate has|have|will ~1 prepared|circulated|drafted|updated|compiled|sent|circulate|send|prepare|convene|publish',
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
      'please ~1 send|submit|register|apply|consult|visit|complete|fill|ensure|allow|return|quote ~1 {small}',
      'for ~1 further|more|additional information|details|questions|queries',
      'if you ~1 have any|questions|queries',
      'in due course',
      'thank|thanks you? for ~1 reporting|raising|flagging|contacting|submitting|bringing|reaching|your',
      'let us know',
      'no later than',
      'all {public}',
      'delegations|delegates|participants|members|applicants|authors|parties|those who|that|wish|should|are|may|wishing ~1 wish|should|to|invited|requested',
      'contact|call|visit|write the office|secretariat|helpdesk|desk|organisers|organizers|team|to',
      'services|procedure|applications|forms ~1 are|will',
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
  {
    id: 'office-voice.weak-passive',
    kind: 'hat',
    severity: 'refuse',
    points: 1,
    why,
    patterns: [
      '{passive}',
      'all ~1 {submission} received',
      'from|to us',
      'the office|secretariat|organisers|organizers',
    ],
    rewordings: asMyself,
    examples: {
      hit: [
        'The list [[has been updated]]. Please contact the office, no later than Monday.',
        'The text [[will be circulated]]. Delegations are invited to reply no later than Monday; our records are open.',
      ],
      miss: ['The list has been updated.', 'The text will be circulated to us.'],
    },
  },
]
