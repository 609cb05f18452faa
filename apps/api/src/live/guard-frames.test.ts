import { FRAME_SURFACES } from '@cloakroom/contract/live.ts'
import { expect, it } from 'vitest'
import { buildApp } from '../app.ts'
import { aHouse } from '../testing.ts'
import { frameKinds, guardFrames } from './guard-frames.ts'

const declared = Object.entries(FRAME_SURFACES)

it('boots with the frames of the contract, and knows every one of them', () => {
  expect(() => guardFrames()).not.toThrow()
  expect(frameKinds().toSorted()).toEqual(declared.map(([kind]) => kind).toSorted())
})

it.each(frameKinds())('does not boot when %s declares no surface', (kind) => {
  expect(() => guardFrames(frameKinds(), new Map(declared.filter(([other]) => other !== kind)))).toThrow(
    `“${kind}” declares no surface`,
  )
})

it('does not boot with a new kind of frame that nobody declared', () => {
  expect(() => guardFrames([...frameKinds(), 'seat.taken'])).toThrow('“seat.taken” declares no surface')
})

it('does not boot with a frame that not every member reads', () => {
  expect(() => guardFrames(['post.held'], new Map([['post.held', 'room-desk']]))).toThrow('would go to members')
})

it('is asked by the house itself, before it opens', async () => {
  const t = await aHouse()
  const { 'post.added': surface } = FRAME_SURFACES
  Reflect.deleteProperty(FRAME_SURFACES, 'post.added')
  await expect(buildApp(t.house)).rejects.toThrow('“post.added” declares no surface')
  Reflect.set(FRAME_SURFACES, 'post.added', surface)
  await t.close()
})
