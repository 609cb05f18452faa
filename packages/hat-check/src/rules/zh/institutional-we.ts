import type { Rule } from '../../rule.ts'

const byExperience = [
  { label: '只说自己的看法', replacement: '我个人' },
  { label: '说自己的经验', replacement: '以我的经验，' },
]

/** 机构的声音：“我国代表团支持”“特此通知”。 */
export const zhInstitutionalWe: Rule[] = [
  {
    id: 'institutional-we.own-body',
    kind: 'hat',
    severity: 'refuse',
    why: '这里是一个机构在借您说话，或者显示了您属于哪个机构；请说您自己的看法。',
    patterns: ['{本机构}', '我们|我 的? 官方|正式 立场', '我|我们 工作|任职|供职|上班 的 {机构}'],
    rewordings: byExperience,
    examples: {
      hit: [
        '[[我国代表团]]支持这项提案。',
        '[[我们公司]]一直这样做。',
        '[[我工作的公司]]出售它。',
        '[[我部]]认为太短。',
      ],
      miss: ['我国有两种语言。', '代表团星期一到达。', '我不代表我的单位。', '我部分同意。', '我们在公司门口见过。'],
    },
  },
  {
    id: 'institutional-we.we-at',
    kind: 'hat',
    severity: 'refuse',
    why: '这个“我们”是一个机构；请说您自己的看法。',
    patterns: ['我们 这些|在? {机构} 的? 人|人员|同事|同仁|工作人员', '我们 作为 ...6 {机构}'],
    rewordings: byExperience,
    examples: {
      hit: ['[[我们海关人员]]都知道。', '[[我们作为监管机构]]不能同意。'],
      miss: ['我们都知道。', '我们在路上。'],
    },
  },
  {
    id: 'office-voice.notice',
    kind: 'hat',
    severity: 'refuse',
    why: '这是机关对公众的口气；在这里是人写给人。',
    patterns: [
      '我们 很|非常|十分? 高兴|荣幸 地? 宣布|通知|邀请|公布|通报',
      '特此|兹|现 通知|公告|函告|通报|声明',
      '请 与|联系|致电 我们|我 的? 秘书处|办公室|部门|工作人员|新闻处',
    ],
    rewordings: [{ label: '说自己知道的', replacement: '据我所知，' }],
    examples: {
      hit: ['[[我们很高兴地宣布]]开放申请。', '[[特此通知]]，日期推迟。', '[[请与我们的秘书处]]联系。'],
      miss: ['我们很高兴见到大家。', '请与我联系。'],
    },
  },
  {
    id: 'office-voice.office-act',
    kind: 'hat',
    severity: 'refuse',
    why: '只有担任职务的人才会这样说；在这里您只代表自己。',
    patterns: [
      '我 已|已经? 指示|责成|命令|要求|吩咐 我的? 下属|部下|工作人员|手下|官员|各部门',
      '部长|局长|司长|大使|上级|署长 让|要求|指示|命令|授权 我|我们',
      '我 的 下属|部下|上级|部长|局长|大使',
    ],
    rewordings: [{ label: '说自己知道的', replacement: '据我所知，' }],
    examples: {
      hit: ['[[我已指示下属]]答复。', '[[部长让我]]提出来。'],
      miss: ['我请妹妹来。', '部长要求结案。', '朋友让我提出来。'],
    },
  },
]
