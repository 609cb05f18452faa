import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { LobbyView } from '@cloakroom/contract/reading.ts'
import { expect, test, vi } from 'vitest'
import { aHouse, aPlace } from './a-house.ts'

vi.setConfig({ testTimeout: 120_000 })

test('the demo opens with a life in it, lets four people in by link, and is gone when it closes', async () => {
  const { folder, PORT } = await aPlace()
  const demo = aHouse({ PORT, TMPDIR: folder }, join(import.meta.dirname, 'demo.ts'))
  try {
    await demo.says(/gone when you press/)
    const tokens = [...demo.said().matchAll(/\/enter#([\w-]{43})/g)].map(([, token]) => token)
    expect(tokens).toHaveLength(4)
    const lobbies = []
    for (const token of tokens) {
      const signedIn = await fetch(`${demo.url}/api/sessions/by-link`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      })
      expect(signedIn.status).toBe(201)
      const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const lobby = await fetch(`${demo.url}/api/lobby`, { headers: { cookie } })
      lobbies.push(LobbyView.parse(await lobby.json()))
    }
    const [steward, moderator, member, other] = lobbies
    expect(steward?.rooms).toHaveLength(1)
    expect(moderator?.rooms).toHaveLength(6)
    expect(moderator?.rooms.some(({ abilities }) => abilities.moderates)).toBe(true)
    expect(member?.news.length).toBeGreaterThan(3)
    expect(other?.invitations).toHaveLength(1)
    demo.process.kill('SIGINT')
    expect(await demo.ended).toMatchObject({ code: 0 })
    expect(readdirSync(folder)).toEqual([])
  } finally {
    demo.process.kill('SIGKILL')
    await demo.ended
    rmSync(folder, { recursive: true, force: true })
  }
})
