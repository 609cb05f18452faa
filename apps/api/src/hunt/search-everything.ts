import { search } from '@cloakroom/contract/search.ts'
import type { Canary, CanaryKind } from './canaries.ts'
import type { walkersOf } from './walk.ts'

/** What somebody who guesses would look for: words of every kind, and people. */
const LOOKED_FOR: ReadonlySet<CanaryKind> = new Set([
  'post-words',
  'taken-out-words',
  'withdrawn-words',
  'held-words',
  'waiting-words',
  'draft-words',
  'room-words',
  'title',
  'note',
  'handle',
  'personal-name',
])
/** Nobody may search more often in a minute. */
const MOST = 100

/** Everybody looks for everything that was ever said anywhere. What they are told is heard like every other answer; how often they were told anything is answered. */
export async function searchEverything(
  walkers: ReturnType<typeof walkersOf>,
  canaries: readonly Canary[],
): Promise<number> {
  const wanted = canaries.filter(({ kind }) => LOOKED_FOR.has(kind)).slice(-MOST)
  let found = 0
  for (const { caller } of walkers)
    for (const { value } of wanted) {
      const { statusCode, body } = await caller.ask(search, { body: { words: value.slice(0, 200) } })
      if (statusCode === 200 && !body.startsWith('{"posts":[]')) found++
    }
  return found
}
