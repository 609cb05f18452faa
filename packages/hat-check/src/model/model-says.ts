import type { Rewording } from '../finding.ts'
import type { LanguageCode } from '../rule.ts'

/** What the writer is told, in each language that there were texts enough to learn from; `words` are those that weighed most. */
export type Says = Partial<Record<LanguageCode, { why: (words: string) => string; rewordings: Rewording[] }>>

export const officeSays: Says = {
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
}

export const namingSays: Says = {
  en: {
    why: (words) => `Together, ${words} may tell who said something; quote the words, and leave the speaker out.`,
    rewordings: [
      { label: 'Do not name the speaker', replacement: 'as was said here' },
      { label: 'Say "a participant"', replacement: 'as a participant said' },
    ],
  },
}
