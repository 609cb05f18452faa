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
