import type { ClassDefinition } from '../../vocabulary.ts'
import type { Rule } from '../../rule.ts'

export const enOurDoingClasses: Record<string, ClassDefinition> = {
  rollout: {
    phrases: `shipped, shipping, rolled out, rolling out, rolling back, deploying, launched, launching, piloting, sunsetting, deprecating, onboarding, migrating`,
  },
  /** What a company says of its own plans, and hardly anybody of another's. */
  intent: {
    phrases: `is considering, is looking, is exploring, is investigating, is planning, is working on, is shipping, is interested, is happy, is willing, is aligned, has been thinking, has been working, would like, would be happy, would be interested, would prefer, has no plans, intends, plans, wants to, does not want, doesn't want, is not going to, isn't going to, has tried`,
  },
  audience: {
    phrases: `you, users, customers, sites, everyone, applicants, agencies, organisations, organizations, participants, members, states, implementers, operators`,
  },
  /** Verbs of minutes. */
  minutes: {
    phrases: `said, says, noted, notes, stated, states, reported, asked, asks, explained, replied, responded, commented, clarified, reminded, announced, informed, indicated, inquired, suggested, expressed, added, stressed, highlighted, referred, requested, proposed, mentioned, pointed out, confirmed, argued, recommended, questioned, wondered`,
  },
  /** Of these, what is told of people in a conversation. */
  conversed: {
    phrases: `noted, stated, explained, replied, responded, clarified, inquired, commented, mentioned, pointed out, suggested, stressed, highlighted, reminded, wondered, indicated`,
  },
}

/** A "we" that ships, answers and decides for others, and a company's plans told from within. Likely, not certain: it advises. */
export const enOurDoing: Rule[] = [
  {
    id: 'office-voice.our-doing',
    kind: 'hat',
    severity: 'advise',
    why: 'This "we" sounds like whoever runs it; here one person writes to others.',
    patterns: [
      "we have|'ve|are|'re? {adverb}? {rollout}",
      'we ~1 encourage|urge|advise|recommend|remind ~1 {audience} to|that|not',
      'we ~1 recommend|advise that',
      "we have|'ve? ~1 released|landed|published|announced ~1 a|an|our ~2 {small}",
      "we will|'ll ~1 remove|fix|correct|update|add|change|publish|release|replace|address|notify|extend !or !up",
      "we will|'ll soon? be ~1 updating|shipping|rolling|deploying|launching|releasing|publishing|contacting|sending|announcing|hosting|conferring|migrating|retiring|using",
      "we are|'re|aren't not? opposed|against",
      '^ {known} {intent}',
      '^ {maker} plans|intends|hopes to ship|implement|deploy|support|launch|release|prototype|experiment|add|remove',
      '^ {maker} would be ~1 interested|happy|willing|glad',
      '^ the {capitals} team|folks ~1 is|are|has|have|was|were|will|would|wants|plans|prefers|thinks',
      "{known} 's ~1 goal|view|position|preference|plan|intent|intention|approach|stance is|was|would",
      '^ the ~1 {known} ~1 view|position|preference|perspective is|was',
      'we appreciate the|this|your ~2 {small}',
      'we ~1 urge|encourage|ask|call ~1 on|upon? !the {institution}',
      'we ~1 urge|encourage|ask|call ~1 on|upon? the|this|all ~2 committee|subcommittee|agency|parties|states|delegations|members',
      'we ~1 note|share|estimate|disagree ~1 the|that|your|with',
      "we would|'d be ~1 happy|glad|interested|delighted to|in",
      'our ~1 authority|ability|aim|support to|for|is|over',
      'our company !at !of',
      "we have|'ve been|were ~1 awarded|selected|funded|granted|commissioned|accredited",
      'we ...3 check|discuss|discussed|talk|talked|review|raise|use|call ...4 internally',
      "i will|'ll|can check|ask|raise|discuss ...3 internally",
      'companies|firms|organisations|organizations|businesses|vendors|operators|providers such? as|like ours|us|mine',
      'we ...8 as a company|firm|organization|organisation|agency|institution',
      "i can|could|will|'ll have my|our ~1 team|staff|office|people",
      'my ~1 team|staff|office ~1 get|follow|reach|look|contact|respond',
      '^ {proper} strongly|fully ~1 supports|agrees|believes|opposes|recommends|encourages|urges',
      '{institution} ( {capitals} ) ~1 is|appreciates|supports|thanks|welcomes|urges|represents|submits',
      '{proper} is a|an|the ~3 nonprofit|non-profit|coalition|alliance|association|business|company|firm|provider|collaborative',
      'as an|a ~2 alliance|coalition|association|vendor|agency|company|provider of|operating|representing|serving|with',
      'on|at our|my ~1 end|side of the aisle',
      "i|we will|'ll ~1 pass|forward|relay|escalate this|it|that|your ~2 on? along? to the|our|my ~1 {team}",
    ],
    rewordings: [
      { label: 'Say what you know yourself', replacement: 'as far as I know,' },
      { label: 'Speak from experience', replacement: 'from what I have seen,' },
    ],
    examples: {
      hit: [
        '[[We are rolling out]] the second version next week.',
        'Given this, [[we recommend that]] the field is kept.',
        'You are right, [[we will correct]] this.',
        '[[Mozilla is considering]] a flag for it.',
        "[[I'll pass this on to the team]].",
      ],
      miss: [
        'We recommend the soup.',
        'We will see each other there.',
        'We are rolling on the floor.',
        'The park is considering a fence.',
        'Will we fix this in time?',
      ],
    },
  },
]
