import { ECDH } from 'node:crypto'
import webPush from 'web-push'
import type { Config } from '../config.ts'
import { isDeclared } from '../door/declare.ts'
import type { Keys } from '../keys/keys.ts'
import { type Answered, type Post, postWithin } from './post-to.ts'
import type { Pushed, Pusher } from './pusher.ts'
import { isEndpoint, type Reach, THE_WORLD } from './reach.ts'

/** All that a browser is told, whoever sits before it and whatever it is about: so all pushes are as long, and a locked screen shows nothing. */
const SAID = 'Something new for you'
/** A browser that is asleep for longer is told nothing; what waits is found in the house. */
const KEPT_S = 24 * 60 * 60
/** What was not delivered yet gives way to what comes after. */
const TOPIC = 'new'

/** The house's way to browsers (RFC 8030, 8291, 8292). `post` is another in tests. */
export function openPusher(
  { config, keys }: { config: Pick<Config, 'publicUrl' | 'isSecure'>; keys: Keys },
  reach: Reach = THE_WORLD,
  post: Post = postWithin(reach),
): Pusher {
  const { vapid } = keys
  // Whom a push service may turn to. An address of http would be refused.
  const subject = config.isSecure ? config.publicUrl : 'mailto:house@localhost.invalid'
  return {
    publicKey: vapid.publicKey,
    isReachable: ({ endpoint, p256dh }) => isEndpoint(endpoint, reach) && isPointOfCurve(p256dh),
    async push(declared, { endpoint, p256dh, auth }) {
      if (!isDeclared(declared, 'push')) throw new Error('a push that nobody has declared')
      const { headers, body } = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, SAID, {
        vapidDetails: { subject, ...vapid },
        TTL: KEPT_S,
        topic: TOPIC,
      })
      return outcomeOf(await post({ endpoint, headers: { ...headers }, body: Buffer.from(body) }))
    },
  }
}

function outcomeOf(answered: Answered): Pushed {
  if (answered === 'unknown') return 'unknown'
  if (answered === 404 || answered === 410) return 'gone'
  return answered !== 'not sent' && answered >= 200 && answered < 300 ? 'taken' : 'not taken'
}

function isPointOfCurve(p256dh: string): boolean {
  try {
    ECDH.convertKey(Buffer.from(p256dh, 'base64url'), 'prime256v1')
    return true
  } catch {
    return false
  }
}
