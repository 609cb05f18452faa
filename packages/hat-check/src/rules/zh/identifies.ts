import type { Rule } from '../../rule.ts'

/** 谁说了什么：话可以带走，人不可以。 */
export const zhIdentifies: Rule[] = [
  {
    id: 'identifies.as-said',
    kind: 'identifies-participant',
    severity: 'advise',
    why: '这说出了是谁说的；请只引用内容。',
    holdsWhenNegated: true,
    patterns: ['正如|如|就像|像 {某人} {说}', '{某人} 刚才|在这里? {说}', '{某人} 告诉 我们'],
    rewordings: [
      { label: '不提名字', replacement: '正如这里有人所说' },
      { label: '说“有人”', replacement: '有人说' },
    ],
    examples: {
      hit: ['[[正如王先生所说]]，太晚了。', '[[李女士刚才提到]]这一点。'],
      miss: ['正如这里有人所说，太晚了。', '如上所说，太晚了。'],
    },
  },
  {
    id: 'identifies.agree-with',
    kind: 'identifies-participant',
    severity: 'advise',
    why: '这把看法和一个人连在一起；请同意那个想法。',
    holdsWhenNegated: true,
    patterns: ['同意|赞成|支持|不同意|反对 {某人}', '{某人} 是 对 的', '{某人} 说 得 对'],
    rewordings: [{ label: '同意那个想法', replacement: '同意刚才的看法' }],
    examples: {
      hit: ['我[[同意王先生]]的看法。', '[[李女士说得对]]。'],
      miss: ['我同意这个看法。', '她说得对。'],
    },
  },
  {
    id: 'identifies.by-office',
    kind: 'identifies-participant',
    severity: 'advise',
    why: '从职务就能认出是谁；请只说内容。',
    holdsWhenNegated: true,
    patterns: ['{机构} 的? 代表|同事|负责人|官员 ...4 告诉 我们', '{机构} 的? 代表|同事|负责人|官员 刚才|在这里 {说}'],
    rewordings: [{ label: '不提职务', replacement: '这里有人说' }],
    examples: {
      hit: ['[[司法部的代表告诉我们]]别的。', '[[海关的同事刚才说]]不行。'],
      miss: ['有人告诉我们别的。', '海关的代表到了。'],
    },
  },
]
