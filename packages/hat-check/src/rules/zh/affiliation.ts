import type { Rule } from '../../rule.ts'

const withoutEmployer = [
  { label: '不说单位', replacement: '我做这方面的工作' },
  { label: '说自己的经验', replacement: '以我的经验，' },
]

/** “我在……工作”“我是……主任”：属于哪里。 */
export const zhAffiliation: Rule[] = [
  {
    id: 'affiliation.work-for',
    kind: 'hat',
    severity: 'refuse',
    why: '这说出了您在哪里工作；房间里的人不需要知道。',
    patterns: [
      '我|本人 曾|现|目前|一直? 在 ...10 {机构} 工作|任职|上班|供职|服务',
      '我|本人 曾|现|目前? 就职于|任职于|供职于|服务于|受雇于 ...8 {机构}',
      '我|本人 负责|领导|主管|主持|管理|掌管 ...8 {机构}',
      '我 来自 ...8 {机构}',
      '我 的 雇主|东家 是 ...8 {机构}',
    ],
    rewordings: withoutEmployer,
    examples: {
      hit: ['[[我在海关总署工作]]。', '[[我就职于内政部]]。', '[[我负责一个渔民协会]]。'],
      miss: ['我研究这个题目。', '她在外交部工作。', '我在家工作。', '我不在公司工作。'],
    },
  },
  {
    id: 'affiliation.i-am-office',
    kind: 'hat',
    severity: 'refuse',
    why: '这说出了您的职务或单位；房间里的人不需要知道。',
    patterns: [
      '我|本人 是 ...8 {机构} 的? ...4 {职务}',
      '我|本人 是 ...4 {高职}',
      '我|本人 曾|现? 担任 ...10 {职务}',
      '我|本人 是 ...8 {机构} 的 人',
    ],
    rewordings: withoutEmployer,
    examples: {
      hit: ['[[我是统计研究所所长]]。', '[[我是警察局的警官]]。', '[[我担任委员会主席]]。'],
      miss: ['我是护士。', '我是中国人。', '我不是局长。', '她是局长。'],
    },
  },
  {
    id: 'boilerplate.banner',
    kind: 'hat',
    severity: 'refuse',
    why: '这种声明出自办公邮件，显示您是在单位写的。',
    holdsWhenNegated: true,
    patterns: ['本|此 邮件|信息|电子邮件 ...12 保密|机密 ...10 收件人', '如 您? 误收|错收 本|此? 邮件'],
    rewordings: [{ label: '去掉声明', replacement: '' }],
    examples: {
      hit: ['[[本邮件内容保密，仅供收件人]]使用。', '[[如误收本邮件]]，请删除。'],
      miss: ['这封邮件很短。', '谈话是保密的。'],
    },
  },
]
