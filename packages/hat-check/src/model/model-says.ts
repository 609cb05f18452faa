import type { Rewording } from '../finding.ts'
import type { LanguageCode } from '../rule.ts'

/** What the writer is told: the words that weighed most stand where the dots are. */
export const modelSays: Record<LanguageCode, { why: (words: string) => string; rewordings: Rewording[] }> = {
  en: {
    why: (words) => `Together, ${words} sound like somebody at work or an office speaking; here you speak as yourself.`,
    rewordings: [
      { label: 'Say what you know yourself', replacement: 'as far as I know,' },
      { label: 'Speak from experience', replacement: 'from what I have seen,' },
    ],
  },
  fr: {
    why: (words) => `Ensemble, ${words} font entendre une fonction ou un service ; ici, vous parlez en votre nom.`,
    rewordings: [
      { label: 'Dire ce que vous savez vous-même', replacement: 'à ma connaissance,' },
      { label: 'Parler d’expérience', replacement: 'd’après ce que j’ai vu,' },
    ],
  },
  es: {
    why: (words) => `Juntas, ${words} suenan a un cargo o a una oficina; aquí habla usted por sí mismo.`,
    rewordings: [
      { label: 'Decir lo que sabe usted', replacement: 'que yo sepa,' },
      { label: 'Hablar por experiencia', replacement: 'por lo que he visto,' },
    ],
  },
  pt: {
    why: (words) => `Juntas, ${words} soam a um cargo ou a um serviço; aqui fala por si.`,
    rewordings: [{ label: 'Dizer o que sabe', replacement: 'tanto quanto sei,' }],
  },
  ru: {
    why: (words) => `Вместе слова ${words} звучат как речь должностного лица или ведомства; здесь вы говорите от себя.`,
    rewordings: [{ label: 'Сказать, что знаете сами', replacement: 'насколько я знаю,' }],
  },
  ar: {
    why: (words) => `تبدو الكلمات ${words} معًا كأنها كلام جهة أو منصب؛ هنا تتحدث باسمك.`,
    rewordings: [{ label: 'قل ما تعرفه بنفسك', replacement: 'على حد علمي،' }],
  },
  zh: {
    why: (words) => `${words}合在一起像是机构或职务在说话；在这里您只代表自己。`,
    rewordings: [{ label: '说自己知道的', replacement: '据我所知，' }],
  },
}
