import { describe, expect, it } from 'vitest'
import { checkHats } from './check-hats.ts'

const known = { own: ['Lumencorp', 'Border Institute'], participants: ['Ana Silva', 'Óscar Peña', '王小明'] }
const found = (text: string) =>
  checkHats(text, { known })
    .filter(({ rule }) => rule === 'affiliation.own-institution' || rule === 'identifies.known-participant')
    .map(({ start, end }) => text.slice(start, end))

describe("the writer's own institution", () => {
  it.each([
    ['Lumencorp welcomes this, and our view has not changed.', ['Lumencorp']],
    ['I spent years there, I mean in Lumencorp of course.', ['Lumencorp']],
    ['What we saw last year the Border Institute saw before.', ['Border Institute']],
  ])('is a hat beside “we” or “I … at”: %s', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  it.each([
    'Lumencorp published its figures.',
    'We do not speak for Lumencorp.',
    'She said “we at Lumencorp” and left.',
    'A lumencorp is what we call a lamp.',
  ])('is left alone where it is only spoken of: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('is nothing to whoever does not know it', () => {
    const text = 'What we saw last year the Lumencorp saw before.'
    expect(checkHats(text, { known: {} })).toEqual(checkHats(text))
  })
})

describe('a participant', () => {
  it.each([
    ['Ana said that it is late.', ['Ana']],
    ['I doubt it, like Silva, and go home.', ['Silva']],
    ['Como Óscar Peña, lo dudo.', ['Óscar Peña']],
    ['Ana: it is late.', ['Ana']],
    ['王小明说太晚了。', ['王小明']],
  ])('is told by name: %s', (text, names) => {
    expect(found(text)).toEqual(names)
  })

  it.each(['Thank you, Ana.', 'Ana, what do you think of it?', '> Ana said that it is late.', 'It is in the silva.'])(
    'may be spoken to: %s',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})
