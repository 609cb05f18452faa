/** Languages a member may say they read: the most read ones; more are a matter of one line. */
export const LANGUAGES_READ =
  'ar bg bn cs da de el en es et fa fi fr ha he hi hr hu id it ja ka kk ko ku lt lv mk ms my ne nl no pa pl ps pt ro ru sk sl so sq sr sv sw ta th tl tr uk ur uz vi zh'.split(
    ' ',
  )

/** The name of a language, in the language of the interface. */
export function languageName(code: string, inLanguage: string): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code
}

/** What the browser says about its owner's languages, as far as it can be chosen here. */
export function languagesGuessed(wished: readonly string[]): string[] {
  return [...new Set(wished.map((language) => language.split('-')[0] ?? ''))].filter((code) =>
    LANGUAGES_READ.includes(code),
  )
}
