import { execFileSync } from 'node:child_process'
import { appendFileSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { closeRoom } from '@cloakroom/contract/rooms.ts'
import { PostView, readPost } from '@cloakroom/contract/posts.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { aDebate, ask, type Debate } from './a-debate.ts'
import { aHouse, aPlace, type TestHouse } from './a-house.ts'

// Three whole houses, one after the other.
vi.setConfig({ testTimeout: 120_000 })

const OPEN = /^Cloakroom is open at (.+)$/m

let place: Awaited<ReturnType<typeof aPlace>>
let houses: TestHouse[]

beforeEach(async () => {
  place = await aPlace()
  houses = []
})
afterEach(async () => {
  for (const house of houses) {
    house.process.kill('SIGKILL')
    await house.ended
  }
  rmSync(place.folder, { recursive: true, force: true })
})

function start(): TestHouse {
  const { PORT, DATA_DIR } = place
  const house = aHouse({ PORT, DATA_DIR })
  houses.push(house)
  return house
}

async function stop(house: TestHouse): Promise<void> {
  house.process.kill('SIGTERM')
  expect(await house.ended).toMatchObject({ code: 0 })
}

/** As the room reads who spoke: the first post of the debate. */
async function firstPost(house: TestHouse, { roomId, firstPostId, debaters }: Debate) {
  const cookie = debaters[1]?.cookie ?? ''
  return PostView.parse(await ask(house.url, readPost, { params: { roomId, postId: firstPostId } }, cookie))
}

test('a backup from before a room was closed: the house burns its key again before it opens, and says so', async () => {
  const first = start()
  await first.says(OPEN)
  const debate = await aDebate(first, place.DATA_DIR, 2)
  expect(await firstPost(first, debate)).toMatchObject({ by: { kind: 'named' } })
  await stop(first)

  const [database, backup] = [join(place.DATA_DIR, 'postgres'), join(place.folder, 'backup')]
  // With its owner and its modes, as a backup has them: PostgreSQL runs as a user of its own when we are root.
  execFileSync('cp', ['-a', database, backup])

  const second = start()
  await second.says(OPEN)
  expect(second.said()).not.toContain('Forgotten again')
  const closing = { params: { roomId: debate.roomId }, body: { name: 'The night shift' } }
  await ask(second.url, closeRoom, closing, debate.debaters[0]?.cookie)
  expect(await firstPost(second, debate)).toMatchObject({ by: { kind: 'participant' } })
  await stop(second)
  const list = join(place.DATA_DIR, 'forgotten.list')
  expect(statSync(list).mode & 0o777).toBe(0o600)
  expect(readFileSync(list, 'utf8')).not.toContain(debate.roomId)

  rmSync(database, { recursive: true })
  renameSync(backup, database)

  const third = start()
  await third.says(OPEN)
  expect(third.said()).toMatch(
    /^This is an older copy of the database\. Forgotten again: the key of one room was burnt\.\nCloakroom is open/m,
  )
  expect(await firstPost(third, debate)).toMatchObject({ by: { kind: 'participant' } })
  await stop(third)

  // A list that somebody has written in is not believed, and the doors stay shut.
  appendFileSync(list, '\n1 void room of my own choice .\n')
  const fourth = start()
  expect(await fourth.ended).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(
      /^The list of what was forgotten, .*, was changed by somebody else in line \d+, .*\.\n$/,
    ),
  })
})
