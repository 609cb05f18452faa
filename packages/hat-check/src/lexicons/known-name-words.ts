import type { LanguageCode } from '../rule.ts'
import { wordSet } from '../word-set.ts'

/** Verbs with which one tells what somebody said; one of them beside a name says who said it. */
export const saying: ReadonlySet<string> = wordSet(`
  said says wrote writes mentioned noted suggested argued explained asked proposed pointed told claimed thinks thought believes raised replied answered stressed observed remarked
  dit disait ecrit ecrivait propose suggere explique note rappelle souligne demande pense repond precise affirme remarque
  dijo dice escribio propuso sugiere sugirio explico pregunto piensa cree recordo señalo afirmo respondio comento
  disse diz escreveu propos sugeriu explicou perguntou pensa acha lembrou afirmou respondeu comentou referiu
  сказал сказала говорит говорила писал написал написала пишет отметил отметила предложил предложила спросил спросила считает думает ответил ответила напомнил напомнила
  قال قالت ذكر ذكرت كتب كتبت اقترح اقترحت اوضح اوضحت اكد اكدت سأل سألت يرى ترى
`)
/** Words in front of a name that tie a view to it: "as Ana", "agree with Ana". */
export const tying: ReadonlySet<string> = wordSet(
  'as like agree agrees agreed disagree according per echo echoing accord comme selon acuerdo como segun coincido concordo discordo как согласен согласна كما اتفق اختلف 如 像 同 赞',
)
/** "We", "our", in every language. */
export const weWords: ReadonlySet<string> = wordSet(
  'we us our ours nous notre nos nosotros nosotras nuestro nuestra nuestros nuestras nós nosso nossa nossos nossas мы нас нам наш наша наше наши نحن لدينا عندنا 们',
)
/** "I", "my", in every language: with a word of place in front of the name they tell where somebody works. */
export const myWords: ReadonlySet<string> = wordSet(
  "i my me je j' mon ma mes moi yo mi mis eu meu minha я мой моя мне меня انا لي 我",
)
export const placing: ReadonlySet<string> = wordSet(
  'at for with from in chez a au en para em na no с в во на из في لدى من عند 在 于',
)
/** "Not for Lumencorp": in front of the name they take it back. */
export const distancing: ReadonlySet<string> = wordSet(
  'not nor without pas sans no sin não nem sem не без لا ليس وليس بدون 不 非',
)

export const knownNameSays: Record<
  LanguageCode,
  { own: string; participant: string; ownLabel: string; participantLabel: string }
> = {
  en: {
    own: 'This ties what you write to where you work; say it without.',
    ownLabel: 'Leave it out',
    participant: 'This tells who in the room said it; quote the words, not the person.',
    participantLabel: 'Say "somebody"',
  },
  fr: {
    own: 'Cela rattache vos mots à votre lieu de travail ; dites-le sans lui.',
    ownLabel: 'L’omettre',
    participant: 'Cela dit qui, dans la salle, a parlé ; citez les mots, pas la personne.',
    participantLabel: 'Dire « quelqu’un »',
  },
  es: {
    own: 'Esto une sus palabras al lugar donde trabaja; dígalo sin él.',
    ownLabel: 'Dejarlo fuera',
    participant: 'Esto dice quién habló en la sala; cite las palabras, no a la persona.',
    participantLabel: 'Decir «alguien»',
  },
  pt: {
    own: 'Isto liga as suas palavras ao lugar onde trabalha; diga-o sem ele.',
    ownLabel: 'Deixar fora',
    participant: 'Isto diz quem falou na sala; cite as palavras, não a pessoa.',
    participantLabel: 'Dizer «alguém»',
  },
  ar: {
    own: 'هذا يربط كلامك بمكان عملك؛ قله من دونه.',
    ownLabel: 'حذفه',
    participant: 'هذا يبين من تحدث في الغرفة؛ انقل الكلام لا صاحبه.',
    participantLabel: 'القول «أحدهم»',
  },
  ru: {
    own: 'Это связывает ваши слова с местом работы; скажите без него.',
    ownLabel: 'Убрать',
    participant: 'Это говорит, кто в комнате это сказал; приведите слова, а не человека.',
    participantLabel: 'Сказать «кто-то»',
  },
  zh: {
    own: '这把您的话和您的单位连在一起；请不要提它。',
    ownLabel: '去掉',
    participant: '这说出了房间里是谁说的；请引用内容，不要提人。',
    participantLabel: '说“有人”',
  },
}

export const somebody: Record<LanguageCode, string> = {
  en: 'somebody',
  fr: 'quelqu’un',
  es: 'alguien',
  pt: 'alguém',
  ar: 'أحدهم',
  ru: 'кто-то',
  zh: '有人',
}
