import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  clearContested,
  contestFindings,
  speakPersonally,
  type ContestedSpeech,
  type PersonalSpeech,
} from './personal-speech.ts'

describe('speakPersonally', () => {
  it('lets a personal post through untouched', () => {
    const text = '  I think the draft is too long.\n'
    expect(speakPersonally(text, { as: 'post', strictness: 'strict' })).toEqual({ speech: text, findings: [] })
  })

  it('gives the same verdict with and without the advice of the model', () => {
    const text = 'We dismissed four inspectors over this.'
    const asked = { as: 'post', strictness: 'strict' } as const
    expect(speakPersonally(text, asked)).toMatchObject({ speech: text, findings: [{ severity: 'advise' }] })
    expect(speakPersonally(text, { ...asked, byRulesAlone: true })).toEqual({ speech: text, findings: [] })
  })

  it('refuses a hat in a strict room and says where it is', () => {
    const text = 'On behalf of my agency, I object.'
    const { speech, findings } = speakPersonally(text, { as: 'post', strictness: 'strict' })
    expect(speech).toBeNull()
    expect(findings.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
      ['speaking-for.on-behalf', 'On behalf of my agency'],
    ])
  })

  it('only tells of a hat where the charter advises', () => {
    const { speech, findings } = speakPersonally('On behalf of my agency, I object.', {
      as: 'post',
      strictness: 'advise',
    })
    expect(speech).not.toBeNull()
    expect(findings).toHaveLength(1)
  })

  it('lets a post that names a participant through, with advice', () => {
    const { speech, findings } = speakPersonally('As Marta said, it is late.', { as: 'post', strictness: 'strict' })
    expect(speech).not.toBeNull()
    expect(findings.map(({ kind, severity }) => [kind, severity])).toEqual([['identifies-participant', 'advise']])
  })

  it('takes contested words to the desk, and clears them there', () => {
    const text = 'On behalf of my agency, I object.'
    expect(clearContested(contestFindings(text))).toBe(text)
  })

  it('cannot be forged from a string', () => {
    expectTypeOf<string>().not.toExtend<PersonalSpeech>()
    expectTypeOf<string>().not.toExtend<ContestedSpeech>()
    expectTypeOf<ContestedSpeech>().not.toExtend<PersonalSpeech>()
    expectTypeOf<PersonalSpeech>().toExtend<string>()
  })
})
