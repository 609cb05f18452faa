import type { Rule } from '../../rule.ts'

/** What mail programs and gateways add. */
export const enBoilerplate: Rule[] = [
  {
    id: 'boilerplate.banner',
    kind: 'hat',
    severity: 'refuse',
    why: 'This notice was added by an office mail system and shows that you write from work.',
    holdsWhenNegated: true,
    patterns: [
      'this e-mail|email|message|communication ...6 confidential|privileged|intended ...12 recipient|recipients|addressee|addressees|individual|entity',
      'this e-mail|email|message originated ~1 from outside ...6',
      'if you have received this e-mail|email|message|communication in error',
      'caution|warning : external e-mail|email|message|sender',
      'sent from my {institution} {capitals}?',
      '^^ external e-mail|email',
      'scanned for|by viruses|virus|malware ...4 by {capitals}',
      'registered in england|scotland|wales|ireland ...8 {number}',
      'please consider the environment before printing',
    ],
    rewordings: [{ label: 'Remove the notice', replacement: '' }],
    examples: {
      hit: [
        '[[This e-mail and any attachments are confidential and intended solely for the addressee]].',
        'CAUTION: [[This email originated from outside the organisation]].',
        '[[If you have received this message in error]], please delete it.',
      ],
      miss: ['This message is short.', 'The talks were confidential.', 'This email was fun to read.'],
    },
  },
]
