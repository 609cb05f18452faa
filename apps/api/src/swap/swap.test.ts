import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { seeded } from '../hunt/canaries.ts'
import { type Casting, PARTS } from './cast.ts'
import { differences } from './differences.ts'
import type { Told } from './one-life.ts'

const AS_THEY_CAME: Casting = PARTS.map((_, index) => index)

/** Members in another order, the same each time for the same seed. */
function castingOf(seed: number): Casting {
  const random = seeded(seed)
  return AS_THEY_CAME.map((member) => ({ member, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ member }) => member)
}

/** A life in a process as new as modules can make it: what a house remembers is by ids, and those are the same in every life. */
async function aLife(casting: Casting, alter?: (app: FastifyInstance) => void): Promise<Told> {
  vi.resetModules()
  const { oneLife } = await import('./one-life.ts')
  return oneLife(casting, alter)
}

describe('members are exchanged on their seats, and the same life is lived', () => {
  let first: Told
  beforeAll(async () => {
    first = await aLife(AS_THEY_CAME)
  }, 120_000)

  test('nothing is left to chance: the same casting tells the same', async () => {
    expect(differences(first, await aLife(AS_THEY_CAME))).toEqual([])
    expect(first.size).toBeGreaterThan(1_000)
    const isNotification = (text: string) => text.includes('Subject: Something new for you')
    expect([...first.values()].filter(isNotification).length).toBeGreaterThan(3)
    expect([...first.keys()].filter((what) => what.includes(': push')).length).toBeGreaterThan(3)
    expect(first.get('table notifications_sent (1)')?.split('\n').length).toBeGreaterThan(5)
    // In each room one file has gone out again, and one lies with what came back.
    expect(first.get('table attachments (1)')?.split('\n').length).toBe(6)
    // Of a thread that is asked to go elsewhere, what its three writers have said.
    expect(first.get('table carriage_answers (1)')?.split('\n').length).toBe(3)
  })

  test.each([
    ['turned round', AS_THEY_CAME.toReversed()],
    ['shuffled', castingOf(5)],
    ['shuffled otherwise', castingOf(23)],
  ])(
    '%s: no byte of any answer, frame, mail or row changes, but the names in the room that names its speakers',
    async (_, casting) => {
      expect(differences(first, await aLife(casting))).toEqual([])
    },
  )

  test('a count, an order and a length that follow the member are found, each where it is', async () => {
    const casting = AS_THEY_CAME.toReversed()
    const told = await aLife(casting, (app) => leak(app, casting[0]!))
    const asked = differences(first, told).map(({ what }) => what.split(' ')[1])
    expect(new Set(asked)).toEqual(new Set(['readThread', 'readPosts', 'listTopics']))
  })
})

/** Three leaks without a name in them. Who first spoke joined the network as number `joined`. */
function leak(app: FastifyInstance, joined: number): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const text = String(payload)
    if (reply.statusCode !== 200) return payload
    switch (request.routeOptions.config.endpoint?.name) {
      case 'readThread':
        return text.replace(/"unread":(\d)/, (_, unread: string) => `"unread":${(Number(unread) + joined) % 10}`)
      case 'readPosts':
        return text.replace(/"unread":\[("[^"]*"),("[^"]*")/, joined > 2 ? '"unread":[$2,$1' : '$&')
      case 'listTopics':
        return text.padEnd(text.length + joined)
      default:
        return payload
    }
  })
}
