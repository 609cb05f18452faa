import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { aListener, aTinyHouse, ben, event, room } from './testing-hub.ts'

/** Lets everything happen that waits for nothing. */
const soon = () => sleep(5)

describe('what was written in this process', () => {
  it('is shown without reading it, as long as nothing was heard of that came later', async () => {
    const { state, hub } = aTinyHouse()
    const one = aListener(hub)
    await hub.watch(one.listener, room, 0)
    const before = state.asked.frames
    const at = (seq: number, words?: string) => {
      state.at = seq
      const frame = words === undefined ? undefined : event(seq, words)
      hub.heard({ type: 'at', room, seq, shown: frame && { kind: frame.kind, post: frame.post } })
    }
    at(1, 'Near.')
    at(1)
    await soon()
    expect(one.frames.slice(1)).toEqual([event(1, 'Near.')])
    expect(state.asked.frames).toBe(before)
    at(2, 'Near, and changed since.')
    at(3)
    await soon()
    at(5, 'Near, after one from elsewhere.')
    await soon()
    at(6, 'Near again.')
    at(7, 'And again.')
    await soon()
    expect(one.frames.slice(2)).toEqual([
      ...[2, 3, 4, 5].map((seq) => event(seq, state.words)),
      event(6, 'Near again.'),
      event(7, 'And again.'),
    ])
    expect(state.asked.frames).toBe(before + 2)
  })

  it('is shown once, and not to whoever was removed before', async () => {
    const { state, hub } = aTinyHouse()
    const [gone, stays] = [aListener(hub, ben), aListener(hub)]
    await Promise.all([hub.watch(gone.listener, room, 0), hub.watch(stays.listener, room, 0)])
    const gate = Promise.withResolvers<void>()
    state.gate = gate.promise
    state.at = 1
    hub.heard({ type: 'at', room, seq: 1 })
    await soon()
    // The first is being read.
    state.at = 2
    const { kind, post } = event(2, 'Near.')
    hub.heard({ type: 'at', room, seq: 2, shown: { kind, post } })
    hub.heard({ type: 'gone', room, member: ben })
    gate.resolve()
    await soon()
    expect([gone.seqs(), stays.seqs()]).toEqual([[], [1, 2]])
    expect(stays.frames.at(-1)).toEqual(event(2, 'Near.'))
  })
})
