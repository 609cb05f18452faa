import { expect, it } from 'vitest'
import { offices, possessed, withParticles } from './forms.ts'

it('writes particles onto a word', () => {
  expect(withParticles('وزارة')).toBe('وزارة، الوزارة، بالوزارة، للوزارة، بوزارة، لوزارة')
})

it('writes "my" and "our" onto a word, which changes a closing ta', () => {
  expect(possessed('وزارة، وفد')).toBe(
    'وزارتي، بوزارتي، لوزارتي، وزارتنا، بوزارتنا، لوزارتنا، وفدي، بوفدي، لوفدي، وفدنا، بوفدنا، لوفدنا',
  )
})

it('gives an office in both genders', () => {
  expect(offices('مدير')).toBe('مدير، المدير، مديرا، مديرة، المديرة')
})
