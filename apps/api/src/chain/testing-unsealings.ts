import type { Act } from '@cloakroom/contract/chain.ts'
import { stopUnsealing } from '@cloakroom/contract/unsealings.ts'
import type { TestHouse, TestMember } from '../testing.ts'
import { agree, agreed, ask, aSteward, HOUR_MS, nowhere, opened, read, turn } from '../unsealing/testing.ts'

type Scene = { acts: Act[]; prepare: () => Promise<() => Promise<unknown>> }

/** What two stewards do with an unsealing, act by act. `people` answers once they are there. */
export function unsealingScenes(people: () => { t: TestHouse; steward: TestMember }): Record<string, Scene> {
  return {
    askForUnsealing: {
      acts: ['unsealing.asked'],
      prepare: async () => {
        const one = await aSteward(people().t)
        return () => ask(one, nowhere())
      },
    },
    agreeToUnsealing: {
      acts: ['unsealing.agreed'],
      prepare: async () => {
        const [one, other] = [await aSteward(people().t), await aSteward(people().t)]
        const asked = await ask(one, nowhere())
        return () => agree(other, asked)
      },
    },
    turnKey: {
      acts: ['unsealing.key_turned'],
      prepare: async () => {
        const [one, other] = [await aSteward(people().t), await aSteward(people().t)]
        const ripe = await agreed(people().t, [one, other], nowhere())
        people().t.clock.advance(72 * HOUR_MS)
        return () => turn(one, ripe)
      },
    },
    readOutcome: {
      acts: ['unsealing.read'],
      prepare: async () => {
        const [one, other] = [await aSteward(people().t), await aSteward(people().t)]
        const open = await opened(people().t, [one, other], nowhere())
        return () => read(one, open, 'name')
      },
    },
    stopUnsealing: {
      acts: ['unsealing.stopped'],
      prepare: async () => {
        const one = await aSteward(people().t)
        const params = { unsealingId: await ask(one, nowhere()) }
        return () => people().steward.call(stopUnsealing, { params })
      },
    },
  }
}
