import { describe, expect, it } from 'vitest'
import { passageAsWritten, wholeWordsOfPassage, withoutNamesAsRead, wordsOfPassage } from './words-of-passage.ts'

const LINKED = 'See [the guide](https://example.org/guide) first, then *wait*.'

describe('wordsOfPassage', () => {
  it.each([
    ['plain words', 'I would rather wait a year.', 'rather wait', 'rather wait'],
    ['across marks', 'I would *rather* wait', 'would rather wait', 'would rather wait'],
    ['inside a word', 'un*believ*able', 'unbelievable', 'unbelievable'],
    ['as typed', 'I would *rather* wait', '*rather* wait', 'rather wait'],
    ['typed, cut inside a mark', 'I would *rather* wait', 'would *rather', 'would rather'],
    ['through a link', LINKED, 'See the guide first', 'See the guide first'],
    ['typed, cut inside a link', LINKED, 'See [the guide', 'See the guide'],
    ['typed, with the address', LINKED, '[the guide](https://example.org/guide) first', 'the guide first'],
    ['over a line', 'one\ntwo', 'one two', 'one two'],
    ['over a hard line', 'one  \ntwo', 'one\ntwo', 'one two'],
    ['over paragraphs', 'One thing.\n\nAnother thing.', 'thing.\nAnother', 'thing. Another'],
    ['over a list', '- one\n- two', 'one\n\ntwo', 'one two'],
    ['in a quote', '> a line\n> and another', 'a line and another', 'a line and another'],
    ['in code', 'say `a * b` now', 'a * b', 'a * b'],
    ['escapes', 'two \\* three', 'two * three', 'two * three'],
    ['entities', 'salt &amp; bread', 'salt & bread', 'salt & bread'],
    ['entities for spaces', 'Two&nbsp;of&#32;three waited &amp; went.', 'waited & went.', 'waited & went.'],
    ['all of it, with entities', 'a&#x20;b &copy;c &notone; d', 'a&#x20;b &copy;c &notone; d', 'a b ©c &notone; d'],
    ['an entity of two units', 'a &#x1F600; b', '\u{1f600} b', '\u{1f600} b'],
    ['Arabic', 'الكلمات **تبقى** هنا', 'الكلمات تبقى', 'الكلمات تبقى'],
    ['letters with marks of their own', 'caf\u00e9 noir', 'cafe\u0301 noir', 'caf\u00e9 noir'],
    ['with more space than was written', 'I would wait', '  I   would\twait ', 'I would wait'],
    ['whole words from the post, not the passage', 'He  said\n\n# No', 'He said No', 'He said No'],
  ])('%s', (_, markdown, passage, words) => {
    expect(wordsOfPassage(markdown, passage)).toBe(words)
  })

  it.each([
    ['other words', 'what was said', 'what was meant'],
    ['other order', 'one two', 'two one'],
    ['another punctuation', 'He agreed.', 'He agreed!'],
    ['no words', 'anything', '   '],
    ['marks alone', 'two **bold** words', '**'],
    ['an address behind a link', LINKED, 'example.org/guide'],
    ['what a picture describes', '![a crowd](https://example.org/x.png)', 'a crowd'],
    ['words of nothing', '', 'a'],
  ])('not %s', (_, markdown, passage) => {
    expect(wordsOfPassage(markdown, passage)).toBeNull()
  })

  it('takes a long post in its stride', () => {
    const markdown = '*word* '.repeat(5_700)
    expect(wordsOfPassage(markdown, 'word '.repeat(700))).toBe('word '.repeat(700).trim())
  })
})

it.each([
  ['as Mo Ferreira says', 'as Mo Fer', 'as Mo Ferreira'],
  ['as Mo Ferreira says', 'reira says', 'Ferreira says'],
  ['as **Mo Fer**reira, says', '**Mo Fer', 'Mo Ferreira'],
  ['как Иванова сказала', 'Ивано', 'Иванова'],
  ['قالت ليلى حداد', 'ليلى حد', 'ليلى حداد'],
  ['One. Two', 'One.', 'One.'],
  ['at 10 o’clock', 'o', 'o'],
  ['我同意李伟的看法', '李伟', '李伟'],
  ['nothing of it', 'everything', null],
  ['as লিলি হাসান said', 'লি', 'লিলি'],
  ['as Fer\u200breira says', 'reira', 'Fer\u200breira'],
  ['Seat 42b is free', '2b', '42b'],
])('of %j, %j leaves with its words whole', (markdown, passage, words) => {
  expect(wholeWordsOfPassage(markdown, passage, [])).toBe(words)
})

it.each([
  ['As Laila Haddad says', 'As Laila', 'As Laila Haddad'],
  ['As Laila **Haddad** says', 'Haddad** says', 'Laila Haddad says'],
  ['ask the night reader, or not', 'reader, or', 'night reader, or'],
  ['我同意李伟的看法', '我同意李', '我同意李伟'],
  ['As Laila Haddad says', 'As', 'As'],
])('of %j, %j leaves with the names whole that it cuts', (markdown, passage, words) => {
  expect(wholeWordsOfPassage(markdown, passage, ['ليلى حداد', 'night reader', '李伟'])).toBe(words)
})

it.each([
  ['As **An**na Silva and *Mo* Fer**reira** say', 'As [a participant] and [a participant] say'],
  ['&#65;nna, and A&#110;na', '[a participant], and [a participant]'],
  ['# On `Sil`va\n\n- *one*\n- two', '# On [a participant]\n\n- *one*\n- two'],
  ['**An** offer', '**An** offer'],
])('as it is read, %j leaves as %j', (markdown, told) => {
  expect(withoutNamesAsRead(markdown, ['Anna Silva', 'Mo Ferreira'])).toBe(told)
})

it('takes no space from what looks like HTML, and puts none in', () => {
  const markdown = 'wait <b>in *so<i>*</i></b>.\n\n<p>\nso</p>'
  expect(wordsOfPassage(markdown, markdown)).toBe('wait <b>in so<i></i></b>. <p> so</p>')
})

describe('a passage is quoted as it stands', () => {
  it.each([
    ['as it was sent, marks and all', 'I would *rather* wait', '*rather* wait', '*rather* wait'],
    ['with the spaces of the post', 'I am now here, I think.', 'nowhere, Ithink', 'now here, I think'],
    ['and none of the sender’s', 'I am nowhere.', 'now here', 'nowhere'],
    ['with no lines of the sender’s', 'One. Two.', `One.${'\n'.repeat(1000)}Two.`, 'One. Two.'],
    ['with marks that were not sent', 'I would *rather* wait, *or* not', 'would rather  wait', 'would *rather* wait'],
    ['without a mark that would be half', 'un*believ*able, and so on', 'liev able', 'lievable'],
  ])('%s', (_, markdown, sent, passage) => {
    expect(passageAsWritten(markdown, sent)).toBe(passage)
  })

  it.each([
    ['other words', 'x'],
    ['', ''],
    ['two **bold** words', '**'],
  ])('%j does not hold %j', (markdown, sent) => {
    expect(passageAsWritten(markdown, sent)).toBeNull()
  })
})
