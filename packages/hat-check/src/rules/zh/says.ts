import type { Says } from '../../rule.ts'

/** What is said of findings that no rule of one language makes: signatures, and names that whoever asks knows. */
export const zhSays: Says = {
  signature: {
    why: '这个签名显示了您的职务或单位；在这里有名字就够了。',
    label: '去掉职务和单位',
  },
  ownInstitution: {
    why: '这把您的话和您的单位连在一起；请不要提它。',
    label: '去掉',
  },
  participant: {
    why: '这说出了房间里是谁说的；请引用内容，不要提人。',
    label: '说“有人”',
    replacement: '有人',
  },
}
