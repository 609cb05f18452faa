import { ATTRIBUTIONS } from '@cloakroom/charter/charter.ts'
import { INSIDE_SURFACES, SURFACES } from '@cloakroom/charter/surfaces.ts'
import { describe, expect, it } from 'vitest'
import { present } from './present.ts'

const at = new Date('2026-09-14T09:41:59.999Z')
const config = { publicUrl: 'https://cloakroom.example' }
const place = { roomId: 'r', threadId: 't', postId: 'p' }

describe('present', () => {
  it.each([
    ['room', 'named', '2026-09-14T09:41Z', '2026-09-14', '/rooms/r/threads/t#post-p'],
    ['room', 'unattributed', '2026-09-14T09:30Z', '2026-09-14', '/rooms/r/threads/t#post-p'],
    ['room-desk', 'handle', '2026-09-14T09:41Z', '2026-09-14', '/rooms/r/threads/t#post-p'],
    ['own', 'named', '2026-09-14', '2026-09-14', null],
    ['steward-desk', 'named', '2026-09-14', '2026-09-14', null],
    ['digest', 'named', '2026-09', '2026-09', '/rooms/r/threads/t'],
    ['take-out', 'named', '2026-09', '2026-09', null],
    ['notice', 'named', '2026-09', '2026-09', null],
  ] as const)('%s of a room that speaks %s: %s, %s, %s', (surface, attribution, time, day, path) => {
    const shown = present(surface, attribution)
    expect(shown.time(at)).toBe(time)
    expect(shown.day('2026-09-14')).toBe(day)
    expect(shown.link(config, place)).toBe(path === null ? null : `https://cloakroom.example${path}`)
  })

  it('leads to no post that it was not told', () => {
    expect(present('room', 'named').link(config, { roomId: 'r', threadId: 't' })).toBe(
      'https://cloakroom.example/rooms/r/threads/t',
    )
  })

  it('shows outside a room the same whatever its charter says', () => {
    for (const surface of SURFACES.filter((one) => !INSIDE_SURFACES.some((inside) => inside === one)))
      for (const attribution of ATTRIBUTIONS) {
        const { speaker, people, time, link } = present(surface, attribution)
        const [first] = ATTRIBUTIONS.map((one) => present(surface, one))
        const named = surface === 'unsealed' ? 'personal-name' : 'nobody'
        expect([speaker, people, time(at), link(config, place)]).toEqual([
          named,
          'nobody',
          first?.time(at),
          first?.link(config, place),
        ])
      }
  })
})
