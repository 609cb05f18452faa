import { beforeAll, describe, expect, test } from 'vitest'
import { type Hunted, hunt } from './hunt.ts'
import { kindsOfFrame } from './tabs.ts'

describe('the hunt', () => {
  let hunted: Hunted
  beforeAll(async () => {
    hunted = await hunt()
  }, 300_000)

  test('nobody reads what is not for them: no answer, frame, mail, file, row or line of the log carries a canary that it may not', () => {
    expect(hunted.leaks).toEqual([])
  })

  test('it saw every frame that there is', () => {
    expect([...hunted.surfaces]).toEqual(expect.arrayContaining(kindsOfFrame()))
  })

  test('it saw every mail, every push, and the log', () => {
    const mails = [
      'An invitation to Cloakroom',
      'An invitation waits for you',
      'Your sign-in link',
      'Your daily digest',
      'Something new for you',
      'New in what you follow',
      'موجزك اليومي',
      'A steward asks for a second key',
      'An unsealing has begun',
      'Both keys have been turned',
    ]
    expect([...hunted.surfaces]).toEqual(
      expect.arrayContaining([...mails.map((subject) => `mail ${subject}`), 'push', 'log']),
    )
  })

  test('somebody could open every route that can be read', () => {
    expect(hunted.unseen).toEqual([])
  })

  test('it had enough to look for', () => {
    expect(hunted.canaries).toBeGreaterThan(1_000)
    expect(hunted.bytes).toBeGreaterThan(5_000_000)
  })
})
