import type { Rule } from '../../rule.ts'

const asMyself = [
  { label: 'Say what you know yourself', replacement: 'as far as I know,' },
  { label: 'Speak from experience', replacement: 'from what I have seen,' },
]

/** The voice of an office without its name: how a body writes to the public, and what only an office-holder does. */
export const enOfficeVoice: Rule[] = [
  {
    id: 'office-voice.notice',
    kind: 'hat',
    severity: 'refuse',
    why: 'This is how an office writes to the public; here one person writes to others.',
    patterns: [
      "we are|'re ~1 pleased|delighted|happy|proud|excited|honoured|honored|glad to ~1 announce|inform|invite|present|release|publish|launch|host|offer|report",
      "we would|'d like to ~1 inform|announce|invite|remind|advise|notify|draw",
      'we regret|wish to ~1 inform|announce|advise|notify|remind',
      'we hereby {small}',
      'contact|call|email|e-mail|visit our ~2 press|media|helpdesk|website|site|office|secretariat|webpage|service|hotline|team office|desk?',
      'visit|see|on our website|homepage|webpage|intranet',
      'our ~1 services|products|offices|premises|branches|website|newsletter|helpline|hotline are|is|will|can|has|have',
      'thank you for contacting us|our',
      "we have|'ve ~1 received your|a|the ~1 request|application|complaint|report|letter|inquiry|enquiry",
    ],
    rewordings: asMyself,
    examples: {
      hit: [
        '[[We are pleased to announce]] a call for papers.',
        '[[We would like to inform]] you that the list is closed.',
        'Please [[contact our press office]] for details.',
        '[[We have received your request]] and will reply.',
      ],
      miss: [
        'We are happy to see you.',
        'I am pleased to meet you all.',
        'We would like to leave early.',
        'Please call me tomorrow.',
      ],
    },
  },
  {
    id: 'office-voice.office-act',
    kind: 'hat',
    severity: 'refuse',
    why: 'Only the holder of an office can say this; here you speak as yourself.',
    patterns: [
      'i|we have|had? ~1 instructed|directed|ordered|tasked|authorised|authorized|mandated|commissioned my|our|the ~2 {subordinates}',
      'i|we have|had|will? ~1 asked|ask my|our ~2 {subordinates} to',
      'my|our ~1 {subordinates} {adverb}? {verb=stance}',
      'my|our ~1 {superiors} {adverb}? {verb=stance}',
      'my|our ~1 {superiors} asked|told|instructed|wants|expects|requires|allows|approved|refused|sent',
      "we|i have|'ve|had? ~1 {officeact}",
      'instructions|guidance|approval|clearance|mandate from my? capital|capitals|headquarters|hq',
      'with|from|by|to my capital|headquarters|ministry|minister|superiors|principals|hierarchy',
      'our ~2 {ourpeople} {adverb}? {verb=stance}',
    ],
    rewordings: asMyself,
    examples: {
      hit: [
        '[[I have instructed my staff]] to reply.',
        '[[My officials will]] look at it.',
        '[[My minister wants]] this closed.',
        'I must check [[with my capital]].',
        '[[Our legal department has]] no objection.',
      ],
      miss: [
        'I asked my sister to help.',
        'My dog wants out.',
        'The staff will look at it.',
        'The minister wants this closed.',
        'I flew from the capital to the coast.',
      ],
    },
  },
]
