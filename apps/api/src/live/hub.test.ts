import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { aListener, aTinyHouse, ben, event, room } from './testing-hub.ts'

/** Lets everything happen that waits for nothing. */
const soon = () => sleep(5)

describe('the hub', () => {
  it('keeps everybody of a room together when all leave and some come back at once', async () => {
    const { state, hub } = aTinyHouse(1)
    const [one, two, three] = [aListener(hub), aListener(hub, ben), aListener(hub)]
    await hub.watch(one.listener, room, 1)
    hub.leave(one.listener, room)
    const second = hub.watch(two.listener, room, 1)
    await Promise.resolve()
    const waits = [second, hub.watch(three.listener, room, 1)]
    hub.leave(one.listener, room)
    await Promise.all([...waits, hub.watch(one.listener, room, 1)])
    state.at = 2
    hub.heard({ type: 'at', room, seq: 2 })
    await soon()
    expect([one.seqs(), two.seqs(), three.seqs()]).toEqual([[2], [2], [2]])
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'keeps whoever comes when the last one leaves, %i steps later',
    async (steps) => {
      const { state, hub } = aTinyHouse(1)
      const [one, two, three] = [aListener(hub), aListener(hub, ben), aListener(hub)]
      await hub.watch(one.listener, room, 1)
      hub.leave(one.listener, room)
      const second = hub.watch(two.listener, room, 1)
      for (let step = 0; step < steps; step++) await Promise.resolve()
      await Promise.all([second, hub.watch(three.listener, room, 1)])
      state.at = 2
      hub.heard({ type: 'at', room, seq: 2 })
      await soon()
      expect([two.seqs(), three.seqs()]).toEqual([[2], [2]])
    },
  )

  it('sends nothing to whoever was removed while frames were on their way', async () => {
    const { state, hub } = aTinyHouse()
    const [gone, stays] = [aListener(hub, ben), aListener(hub)]
    await Promise.all([hub.watch(gone.listener, room, 0), hub.watch(stays.listener, room, 0)])
    const gate = Promise.withResolvers<void>()
    state.gate = gate.promise
    state.at = 1
    hub.heard({ type: 'at', room, seq: 1 })
    await soon()
    state.members.delete(ben)
    hub.heard({ type: 'gone', room, member: ben })
    expect(gone.types()).toEqual(['watching', 'not_found'])
    gate.resolve()
    await soon()
    expect([gone.seqs(), stays.seqs()]).toEqual([[], [1]])
  })

  it('does not let in whoever was removed while their watch was under way', async () => {
    const { state, hub } = aTinyHouse(3)
    const gone = aListener(hub, ben)
    const gate = Promise.withResolvers<void>()
    state.gate = gate.promise
    const watch = hub.watch(gone.listener, room, 0)
    await soon()
    state.members.delete(ben)
    hub.heard({ type: 'gone', room, member: ben })
    gate.resolve()
    await watch
    state.at = 4
    hub.heard({ type: 'at', room, seq: 4 })
    await soon()
    expect(gone.types()).toEqual(['not_found'])
  })

  it('forgets a socket that closed while its watch was under way', async () => {
    const { state, hub } = aTinyHouse()
    const one = aListener(hub)
    const gate = Promise.withResolvers<void>()
    state.gate = gate.promise
    const watch = hub.watch(one.listener, room, 0)
    await soon()
    hub.remove(one.listener)
    gate.resolve()
    await watch
    await hub.recheck()
    state.at = 1
    hub.heard({ type: 'at', room, seq: 1 })
    await soon()
    expect([one.types(), state.asked.frames]).toEqual([[], 0])
  })

  it('takes nobody for removed, or signed out, who came while it was asking', async () => {
    const { state, hub } = aTinyHouse()
    const one = aListener(hub)
    await hub.watch(one.listener, room, 0)
    state.members.delete(ben)
    state.sessions = new Set([one.listener.sessionHash])
    const gate = Promise.withResolvers<void>()
    state.gate = gate.promise
    const asking = hub.recheck()
    await soon()
    state.sessions = null
    state.members.add(ben)
    const two = aListener(hub, ben)
    gate.resolve()
    await Promise.all([asking, hub.watch(two.listener, room, 0)])
    await hub.recheck()
    expect([two.closed, two.types()]).toEqual([[], ['watching']])
  })

  it('shuts a socket whose session ended before it was known here', async () => {
    const { state, hub } = aTinyHouse()
    state.sessions = new Set()
    const one = aListener(hub)
    await soon()
    expect(one.closed).toEqual(['signed_out'])
  })

  it('finds out who was removed, and what was said, without being told', async () => {
    const { state, hub } = aTinyHouse()
    const [gone, stays] = [aListener(hub, ben), aListener(hub)]
    await Promise.all([hub.watch(gone.listener, room, 0), hub.watch(stays.listener, room, 0)])
    state.members.delete(ben)
    state.at = 1
    await hub.recheck()
    await soon()
    expect([gone.types(), stays.types()]).toEqual([
      ['watching', 'not_found'],
      ['watching', 'event'],
    ])
  })

  it('asks nothing of a quiet room but where it stands', async () => {
    const { state, hub } = aTinyHouse()
    const one = aListener(hub)
    await hub.watch(one.listener, room, 0)
    const before = { ...state.asked }
    await hub.recheck()
    await soon()
    expect(state.asked).toEqual({ ...before, standings: before.standings + 1 })
  })

  it('goes on after an event that cannot be shown: all are sent to read again, once', async () => {
    const { state, hub, bugs } = aTinyHouse()
    const one = aListener(hub)
    await hub.watch(one.listener, room, 0)
    state.bad.add(1)
    state.at = 1
    hub.heard({ type: 'at', room, seq: 1 })
    await soon()
    state.at = 2
    hub.heard({ type: 'at', room, seq: 2 })
    await soon()
    expect(one.frames.slice(1)).toEqual([{ type: 'behind', room, seq: 1 }, event(2, state.words)])
    expect(bugs).toHaveLength(1)
    const late = aListener(hub, ben)
    await hub.watch(late.listener, room, 0)
    expect(late.frames).toEqual([{ type: 'behind', room, seq: 2 }])
  })

  it('tries again by itself when the database was away, for those who watch and those who would', async () => {
    const { state, hub, bugs } = aTinyHouse()
    const [one, two] = [aListener(hub), aListener(hub, ben)]
    await hub.watch(one.listener, room, 0)
    state.isAway = true
    state.at = 1
    hub.heard({ type: 'at', room, seq: 1 })
    await hub.watch(two.listener, room, 0)
    await soon()
    state.isAway = false
    await sleep(1_200)
    expect([one.seqs(), two.seqs(), two.types()]).toEqual([[1], [1], ['event', 'watching']])
    expect(bugs).toEqual([])
  })

  it('takes a client that has read further than we had heard for what it is', async () => {
    const { state, hub } = aTinyHouse()
    const [one, two] = [aListener(hub), aListener(hub, ben)]
    await hub.watch(one.listener, room, 0)
    state.at = 1
    await hub.watch(two.listener, room, 1)
    expect(two.frames).toEqual([{ type: 'watching', room, seq: 1 }])
    expect(one.seqs()).toEqual([1])
  })

  it('sends no more at once than a quick reader can take: who missed more reads again', async () => {
    const { state, hub } = aTinyHouse(20)
    state.words = 'x'.repeat(40_000)
    const one = aListener(hub)
    await hub.watch(one.listener, room, 0)
    expect(one.frames).toEqual([{ type: 'behind', room, seq: 20 }])
    state.at = 40
    hub.heard({ type: 'at', room, seq: 40 })
    await soon()
    expect(one.frames.slice(1)).toEqual([{ type: 'behind', room, seq: 40 }])
    state.at = 41
    hub.heard({ type: 'at', room, seq: 41 })
    await soon()
    expect(one.seqs()).toEqual([41])
  })

  it('answers a client that asks many times at once, once', async () => {
    const { state, hub } = aTinyHouse(3)
    const one = aListener(hub)
    await Promise.all(Array.from({ length: 200 }, () => hub.watch(one.listener, room, 0)))
    expect(state.asked.frames).toBeLessThanOrEqual(2)
    hub.leave(one.listener, room)
    const again = hub.watch(one.listener, room, 0)
    hub.leave(one.listener, room)
    await Promise.all([again, hub.watch(one.listener, room, 3)])
    expect(one.frames.at(-1)).toEqual({ type: 'watching', room, seq: 3 })
    state.at = 4
    hub.heard({ type: 'at', room, seq: 4 })
    await soon()
    expect(one.seqs().at(-1)).toBe(4)
  })
})
