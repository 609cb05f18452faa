import { startPush } from '@cloakroom/contract/notifications.ts'
import type { Post } from '../push/post-to.ts'
import { aTestBrowser, type TestBrowser } from '../push/testing.ts'
import { aCanary, aWord } from './canaries.ts'
import type { Hear, Person } from './people.ts'
import type { World } from './world.ts'

/** A push service, which hears all that the house sends to browsers, and what the browsers read of it. It knows nobody. */
export type PushServiceOfTheHunt = { post: Post; give(world: World, person: Person): Promise<void> }

export function openPushService(hear: Hear): PushServiceOfTheHunt {
  const browsers = new Map<string, TestBrowser>()
  return {
    async post({ endpoint, headers, body }) {
      const read = browsers.get(endpoint)?.read(body) ?? ''
      const told = Buffer.concat([Buffer.from(`${JSON.stringify(headers)}\n${read}\n`), body])
      hear({ what: 'push', place: 'notice', by: null, rooms: [], bytes: told })
      return 201
    },
    /** An address by which one browser is known is nobody else’s to read. */
    async give({ random, tell }, person) {
      const word = aWord(random)
      tell(aCanary('address', word, person.key))
      const endpoint = `https://push.example/${word}`
      const browser = aTestBrowser(endpoint)
      browsers.set(endpoint, browser)
      await person.call(startPush, { body: browser.address })
    },
  }
}
