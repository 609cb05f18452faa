const TELLS = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['ckb', /[ێۆڵڕ]/u],
  ['ps', /[ښږځڅړډټ]/u],
  ['ur', /[ٹڈڑے]/u],
  ['fa', /[پچژگکی]/u],
  ['ar', /\p{Script=Arabic}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
  ['th', /\p{Script=Thai}/u],
] as const

/**
 * The language in which a paragraph is read aloud, where its script tells: the first of these that has at least half as many letters in it as the others.
 * Undefined where letters are those of many languages.
 */
export function languageByScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? []
  const own = letters.filter((letter) => TELLS.some(([, script]) => script.test(letter)))
  return own.length * 2 >= letters.length ? TELLS.find(([, script]) => script.test(text))?.[0] : undefined
}
