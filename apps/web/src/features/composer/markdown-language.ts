import { defineLanguageFacet, Language, LanguageSupport, languageDataProp } from '@codemirror/language'
import { parser } from '@lezer/markdown'

const data = defineLanguageFacet({})

/** Markdown alone. The ready-made package would bring the grammars of HTML, CSS and JavaScript, which no post can hold. */
export const markdownLanguage = new LanguageSupport(
  new Language(data, parser.configure({ props: [languageDataProp.add({ Document: data })] }), [], 'markdown'),
)
