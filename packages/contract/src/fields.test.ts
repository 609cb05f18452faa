import { expect, it } from 'vitest'
import { PersonalName, PostMarkdown } from './fields.ts'

it.each([
  ['Ana\u200b Silva', 'Ana Silva'],
  ['\ufeffAna Silva\u200f', 'Ana Silva'],
  ['Ana \u00a0 Silva', 'Ana Silva'],
  ['A\u00adna Sil\u{e0061}va', 'Ana Silva'],
  ['Jose\u0301 Ria\u0301n', 'José Rián'],
  ['مُحَمَّد بن عَبْد الله', 'مُحَمَّد بن عَبْد الله'],
  ['علی\u200cرضا', 'علی\u200cرضا'],
])('reads the name %j as %j', (typed, name) => {
  expect(PersonalName.parse(typed)).toBe(name)
})

it.each(['\u200b\u200b', 'a\u200b', 'Ana \u202eavliS', '\u3164\u3164', 'x\u0000y', '\ud800ab'])(
  'refuses the name %j',
  (typed) => {
    expect(PersonalName.safeParse(typed).success).toBe(false)
  },
)

it('leaves the words of a post as they are', () => {
  expect(PostMarkdown.parse('a\u00adb \u200fc 👩‍🚒')).toBe('a\u00adb \u200fc 👩‍🚒')
})
