import { describe, expect, it } from 'vitest'
import { simplified } from './lexicons/simplified-characters.ts'
import { tokensOf } from './cut-text.ts'
import { readText } from './reading.ts'
import { readTraditionalAs } from './plain-letters.ts'

describe('tokensOf', () => {
  it.each([
    ["I'm here", ['I', "'m", 'here']],
    ['l’agence d’Ana', ['l’', 'agence', 'd’', 'Ana']],
    ["j'ai, l'a", ["j'", 'ai', ',', "l'", 'a']],
    ["O'Brien-Nkemelu's", ["O'Brien-Nkemelu", "'s"]],
    ["Ana's vice-chair", ['Ana', "'s", 'vice-chair']],
    ['write to a.b@c-d.org, now', ['write', 'to', 'a.b@c-d.org', ',', 'now']],
    ['see https://a.org/b?c=d (now)', ['see', 'https://a.org/b?c=d', '(', 'now', ')']],
    ['王小明 said', ['王', '小', '明', 'said']],
    ['我代表ABC公司', ['我', '代', '表', 'ABC', '公', '司']],
    ['باسم وفدي، أشكركم', ['باسم', 'وفدي', '،', 'أشكركم']],
    ['👍 ok', ['\ud83d', '\udc4d', 'ok']],
  ])('cuts %s', (text, raws) => {
    expect(tokensOf(text).map(({ raw }) => raw)).toEqual(raws)
  })

  it('knows how a word is written', () => {
    expect(tokensOf('so Ana UNODC iOS Jean-Luc Éva À 7').map(({ letters }) => letters)).toEqual([
      'small',
      'capitalised',
      'capitals',
      'mixed',
      'capitalised',
      'capitalised',
      'capitalised',
      'none',
    ])
  })

  it('takes accents off the plain form', () => {
    expect(tokensOf('Déléguée señoría œuvre').map(({ plain }) => plain)).toEqual(['deleguee', 'senoria', 'oeuvre'])
  })

  it('takes vowel signs off Arabic words, sees where an "and" may stand, and simplifies Chinese', () => {
    readTraditionalAs(simplified)
    expect(tokensOf('وَبِاسمِ الإدارة').map(({ plain, joined }) => [plain, joined])).toEqual([
      ['وباسم', true],
      ['الادارة', undefined],
    ])
    expect(tokensOf('機構').map(({ plain }) => plain)).toEqual(['机', '构'])
  })
})

describe('readText', () => {
  const sentences = (text: string) => {
    const { tokens, sentenceStart } = readText(text)
    return [...new Set(sentenceStart)].map((start) => tokens[start]?.raw)
  }

  it.each([
    ['One is here. Two is there.', ['One', 'Two']],
    ['Mr. Lind and Dr. Sow came. They sat.', ['Mr', 'They']],
    ['A wrapped line goes on and on until it is\nlong enough to break. Then more.', ['A', 'Then']],
    ['A title\nA new line', ['A', 'A']],
    ['One\n\ntwo', ['One', 'two']],
    ['What? Yes! No…', ['What', 'Yes', 'No']],
    ['我来。他走！好', ['我', '他', '好']],
    ['ما هذا؟ لا أدري', ['ما', 'لا']],
  ])('finds the sentences of %s', (text, starts) => {
    expect(sentences(text)).toEqual(starts)
  })

  it.each([
    ['He said "we at the office" and left', 'we', true],
    ['It is 5" wide and we know', 'we', false],
    ['> we agree\nno', 'we', true],
    ['« nous » dit-on', 'nous', true],
    ['An “open mark, and we\n\nnext', 'we', false],
    ['`we` in code', 'we', true],
    ["He said, ``we left.'' Then he sat", 'we', true],
    ["``He left.'' So we sat", 'we', false],
  ])('in %s, is %s quoted?', (text, word, isQuoted) => {
    const { tokens, quoted } = readText(text)
    expect(quoted[tokens.findIndex(({ raw }) => raw === word)] === 1).toBe(isQuoted)
  })
})
