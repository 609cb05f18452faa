import type { Rule } from '../../rule.ts'

const unattributed = [
  { label: 'Do not name the speaker', replacement: 'as was said here' },
  { label: 'Say "a participant"', replacement: 'as a participant said' },
]
const agree = [{ label: 'Agree with the point, not the person', replacement: 'I agree with what was said' }]

/** Which member said what: the Chatham House Rule lets words out, never the speaker. */
export const enIdentifies: Rule[] = [
  {
    id: 'identifies.as-said',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'This tells who said something; quote the words, and leave the speaker out.',
    holdsWhenNegated: true,
    patterns: [
      'as|like|what|whatever ,? {somebody} {alsosaid}? {said} {said}?',
      'such as {somebody} {said}',
      '{person} here|above|earlier|just {said}',
      "{somebody} 's ~2 point|points|suggestion|comment|comments|concern|concerns|response|remark|remarks|question|post|reply|message|intervention|argument|idea|analysis|objection|sentiments|observation",
      "to {somebody} 's point",
      'an|the e-mail|email|reply|message|note ~1 back? from {person}',
    ],
    rewordings: unattributed,
    examples: {
      hit: [
        '[[As Marta said]], it is late.',
        '[[As Mr Oduya pointed out]], the figures are old.',
        '[[Like Tomas mentioned]], we lack data.',
        "[[Marta's point]] is a good one.",
        'It is hard, in spite of [[what Mr. Oduya says]].',
      ],
      miss: [
        'As a participant said, it is late.',
        'As the saying goes, haste makes waste.',
        "Today's question is simple.",
        'As Europe said no, it failed.',
        'The report said it first.',
      ],
    },
  },
  {
    id: 'identifies.agree-with',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'This ties a view to a named person; agree with the point instead.',
    holdsWhenNegated: true,
    patterns: [
      'agree|agreed|agrees|disagree|disagreed|concur|disagreement|disagreements with {titled}',
      'agree|agreed|agrees|disagree|disagreed|concur|disagreements with ~1 {person} {notnoun}',
      "i am|'m with {person} {notnoun}",
      'echo|echoing|second|seconding|support|supporting what? {person} {said}',
      '+ {number} to {person}',
      'i think {person} is|was ~1 right|wrong|oversimplifying|mistaken|exaggerating|correct',
    ],
    rewordings: agree,
    examples: {
      hit: [
        'I [[agree with Marta]] that it is late.',
        'I [[disagree with Mr Oduya]].',
        'I can only [[agree with Tomas]], with one doubt.',
        '[[I think Marta is right]].',
      ],
      miss: [
        'I agree with the proposal.',
        'I agree with European rules.',
        'I agree with Article 4.',
        'I agree with the participant before me.',
        'I agree with UNODC.',
      ],
    },
  },
  {
    id: 'identifies.quoted-by-name',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'This heads a quotation with the name of its author; leave the name out.',
    holdsWhenNegated: true,
    patterns: [
      '^^ {person} writes|wrote|said|says :',
      '^^ on ...12 {person} wrote :',
      '^^ ...12 {person} writes|wrote :',
      '^^ @ {person} :',
      '{person} ( ...5 ) writes|wrote :',
    ],
    rewordings: [{ label: 'Leave the name out', replacement: 'It was said here:' }],
    examples: {
      hit: ['[[Marta Pires writes:]]\n> It is late.', '[[On 3 May, Tomas Lind wrote:]]\n> No.'],
      miss: ['A participant wrote: it is late.', 'The law says: no parking.'],
    },
  },
  {
    id: 'identifies.by-office',
    kind: 'identifies-participant',
    severity: 'advise',
    why: 'Whoever was there knows whom this means; leave the office out.',
    holdsWhenNegated: true,
    patterns: [
      'as|what|like the ~2 {office} {ofbody}? ~1 {said} ...2 here|us|earlier|ago|yesterday|today|you',
      'the ~2 representative|delegate of|from ~2 {capitals} {told}',
      'the ~2 representative|delegate|colleague|participant|person|speaker|man|woman|lady|gentleman of|from the? ~2 {body} {told}',
      '^ {person} mentioned|suggested|reminded',
      '{person} from {proper} {saidin}',
      '{person} from|of the ~2 {body} {saidin}',
      'the ~1 {office} {told}',
      'our|my ~1 colleague|friend ~1 from {capitals} {said}',
    ],
    rewordings: unattributed,
    examples: {
      hit: [
        '[[The representative of the ministry told us]] here that it will pass.',
        '[[Ana from Lumencorp mentioned]] a new tool.',
        '[[As the rapporteur said to you]] a moment ago, we are late.',
        '[[The minister told us]] the opposite.',
        '[[Marta suggested]] a second reading.',
      ],
      miss: [
        'A speaker told us here that it will pass.',
        'The representative of Lakeland was elected chair.',
        'The minister resigned.',
        'The ministry published a note.',
      ],
    },
  },
]
