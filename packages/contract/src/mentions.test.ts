import { expect, it } from 'vitest'
import { mentionOf, mentionsIn, splitAtMentions, withMentions } from './mentions.ts'

const ana = '3f2504e0-4f89-81d3-9a0c-0305e82c3301'
const ben = '7d444840-9dc0-81d1-b245-5ffdce74fad2'

it.each([
  ['nobody', 'Nothing @ all, nor ana@{home}.', []],
  ['one', `I agree with ${mentionOf(ana)}.`, [ana]],
  ['each once, in order', `${mentionOf(ben)}${mentionOf(ana)} ${mentionOf(ben)}`, [ben, ana]],
  ['no more than a whole seat', `@{${ana}0}`, []],
  ['only seats in small letters', mentionOf(ana.toUpperCase()), []],
])('finds %s', (_, words, seats) => {
  expect(mentionsIn(words)).toEqual(seats)
})

it('shows something else in their place, and splits around them', () => {
  const words = `${mentionOf(ana)}, and ${mentionOf(ben)}?`
  expect(withMentions(words, (seat) => (seat === ana ? 'Ana' : '[a participant]'))).toBe('Ana, and [a participant]?')
  expect(splitAtMentions(words)).toEqual(['', ana, ', and ', ben, '?'])
})
