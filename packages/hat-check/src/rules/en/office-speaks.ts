import type { ClassDefinition } from '../../vocabulary.ts'
import type { Rule } from '../../rule.ts'

const rewordings = [{ label: 'Say what you know yourself', replacement: 'as far as I know,' }]

/** What an office says of itself when it writes to the public. */
export const enOfficeSpeaksClasses: Record<string, ClassDefinition> = {
  bureau: {
    phrases: `agency, ministry, department, authority, secretariat, mission, directorate, bureau, embassy, consulate, office, inspectorate, federation, association, foundation, trust, programme, observatory, registry, unit`,
  },
  announces: {
    phrases: `takes note, welcomes, appreciates, commends, reiterates, wishes, regrets, thanks its, thanks the, has no objection, has no comment, cannot disclose, cannot comment, does not comment, is currently reviewing, will revert, will reply, reserves the right, stands ready, is grateful`,
  },
}

export const enOfficeSpeaks: Rule[] = [
  {
    id: 'office-voice.announces',
    kind: 'hat',
    severity: 'refuse',
    why: 'This is how an office writes to the public; here one person writes to others.',
    patterns: [
      '^ the|this|our ~1 {bureau} ~2 {announces}',
      '^ {certain} {announces}',
      "i|we have|'ve ~1 been ~1 mandated|designated|instructed|tasked by|to the? ~2 {small}",
    ],
    rewordings,
    examples: {
      hit: [
        '[[The Agency takes note]] of this.',
        '[[The Inspectorate regrets]] the error.',
        '[[I have been mandated by the steering]] group.',
      ],
      miss: ['The Agency took note of this.', 'The union rejected it.', 'They dismissed four inspectors.'],
    },
  },
]
