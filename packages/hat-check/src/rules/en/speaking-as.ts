import type { Rule } from '../../rule.ts'

const asMyself = [
  { label: 'Speak for yourself', replacement: 'for my part' },
  { label: 'Speak from experience', replacement: 'from what I have seen' },
]

/** "As rapporteur, I …": a title or an office, used as one's own. */
export const enSpeakingAs: Rule[] = [
  {
    id: 'speaking-as.office',
    kind: 'hat',
    severity: 'refuse',
    why: 'This attaches an office to you; in this room nobody speaks as the holder of an office.',
    speakerMustGovern: 'nearest',
    patterns: [
      'as ~2 {strongoffice} {ofbody}? !{capitals} !{said} !{alsosaid}',
      'as the|a|an|your|its|current|former|incoming|outgoing|acting ~2 {strongoffice} {ofbody}? !{capitals} !{said} !{alsosaid}',
      'as {capitals} {strongoffice}',
      'as the|a|an|its|former|current|acting ~3 {office} {ofbody}',
      'as {office} {ofbody}',
      'as a|an ~1 {institution} ~1 employee|engineer|member|official|officer|representative|delegate|staffer|person|developer',
      'as a|an ~2 {post} of|in|for? ~2 of|at|for|with|from the? {institution}',
      'as a|an ~2 {post} at|with|for {proper}',
      'as someone|somebody|one who|that ~1 works|worked|is|serves|served|sits|runs|leads|heads ~1 for|at|in|on|with|the {capitals}',
      'as someone|somebody who|that ~1 works|worked|serves|served ~1 for|at|in|on|with the|a|an ~2 {workplace}',
      'as ~2 {seats} {ofbody}? ,? we|i',
      'as a|an|the ~2 {workplace} ,? we',
      'as one of the ~2 {seats} {ofbody}?',
      'being ~1 the|a|an|also? ~1 {strongoffice} {ofbody}?',
      'acting as ~2 {strongoffice} {ofbody}?',
      'as a|an ~2 member|employee|official|officer|representative|delegate|staff|partner of|at|for|with|from {institution}',
      'as a|an ~2 member|employee|official|officer|representative|delegate of|at|for {ownany}',
      'as a|an ~1 member|employee|official|officer|representative|delegate of|at the ~2 {body}',
      'as the? ~2 {body} representative|delegate|delegation',
    ],
    rewordings: asMyself,
    examples: {
      hit: [
        '[[As rapporteur]], I see it differently.',
        'I decided [[as chair]] to close the list.',
        '[[As the director of a small lab]], I know the costs.',
        'I say this [[as a member of the Lakeland Parliament]].',
        '[[As national focal point]] I receive all requests.',
      ],
      miss: [
        'As a physician, I worry about doses.',
        'As a mother of two, I disagree.',
        'As chair, she closed the list.',
        'He was elected as president of the club.',
        'As a result, we lost a year.',
        'I do not write as a representative of my employer.',
      ],
    },
  },
  {
    id: 'speaking-as.capacity',
    kind: 'hat',
    severity: 'refuse',
    why: 'This says in which official capacity you write; here everybody takes part in a personal one.',
    patterns: [
      'in my|our ~2 capacity|role|function|functions|position|quality|job|work as|of ~3 {office} {ofbody}?',
      'in my|our official|institutional|professional capacity',
      'in the official capacity of {capitals}',
      'in its capacity as ~1 {capitals}',
      'my ~1 role|position|job|post|work|office|mandate|time|term|tenure as ~3 {office} {ofbody}?',
      "wearing|with my|our ~2 {office} 's? hat",
    ],
    rewordings: [
      { label: 'Say that it is personal', replacement: 'in my personal capacity' },
      { label: 'Speak for yourself', replacement: 'for my part' },
    ],
    examples: {
      hit: [
        'I did this [[in my capacity as rapporteur]].',
        'I write [[in my official capacity]].',
        '[[In my role as head of the border unit]] I sign these.',
        '[[My time as chairman of the board]] taught me patience.',
      ],
      miss: [
        'I write in my personal capacity.',
        'He signed in his capacity as chair.',
        'In my role as a parent I worry.',
        'I am not here in my official capacity.',
      ],
    },
  },
  {
    id: 'speaking-as.speaking-as',
    kind: 'hat',
    severity: 'refuse',
    why: 'This presents you as the holder of an office; here you speak as yourself.',
    patterns: [
      'speaking|writing|talking|posting|commenting|answering ~1 as ~3 {strongoffice} {ofbody}?',
      'speaking|writing|talking|posting ~1 as the|a|an ...5 {office} {ofbody}',
      'speaking|writing|talking|posting ~1 as a|an ~2 member|employee|official|representative of ~1 {institution}',
      'i|we speak|write|talk as ~3 {strongoffice} {ofbody}?',
      '^ speaking as {institution}',
    ],
    rewordings: asMyself,
    examples: {
      hit: [
        '[[Speaking as chair]], I would close this.',
        '[[Speaking as the student vice-chair of my school]], it may work.',
        '[[I write as director of the institute]].',
      ],
      miss: [
        'Speaking as a nurse, I doubt it.',
        'Speaking as a private citizen, not as a representative of my employer.',
        'Not speaking as chair: I like it.',
      ],
    },
  },
  {
    id: 'speaking-as.hat-word',
    kind: 'hat',
    severity: 'refuse',
    why: 'You are naming the hat you wear; please leave it at the door.',
    patterns: [
      'put|putting|take|taking|wear|wearing|with|wore|donning ~1 my|our ~1 {capitals} hat',
      'put|putting|take|taking|wear|wearing|with|wore|donning ~1 my|our ~2 {office} hat',
      'put|putting|take|taking|wear|wearing|with|wore|donning ~1 my|our ~2 {body} hat',
      '( {office} hat on )',
      '^ {office} hat on',
      '{capitals} hat on',
      'with my|our {body} hat on',
      'put|putting|with|wearing on? my|our ~1 {office} hat',
      'put|putting on my|our {capitals} hat',
    ],
    rewordings: asMyself,
    examples: {
      hit: [
        '[[Putting on my chair hat]], the queue is closed.',
        '[[Wearing my UNICEF hat]] I would say no.',
        '[[Chair hat on]]: please be brief.',
      ],
      miss: [
        'Hats off to the team.',
        'With my developer hat on, I like it.',
        'Wearing my user hat, it is slow.',
        'He wore a red hat.',
      ],
    },
  },
]
