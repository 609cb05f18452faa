import { mayRead } from '@cloakroom/charter/law.ts'
import { SURFACES, type Surface } from '@cloakroom/charter/surfaces.ts'
import { EventFrame, FRAME_SURFACES, StateFrame } from '@cloakroom/contract/live.ts'

/** A frame goes as it is to everybody who watches, so whatever it carries must be there for every member of the room. */
const LEAST_READER = 'member'

/**
 * Refuses to boot with a kind of frame that declares no surface, or one which not every member of a room reads.
 * The kinds are read from the frames' own schemas: one that is added there is asked for here.
 */
export function guardFrames(
  kinds: readonly string[] = frameKinds(),
  surfaces: ReadonlyMap<string, Surface> = new Map(Object.entries(FRAME_SURFACES)),
): void {
  for (const kind of kinds) {
    const surface = surfaces.get(kind)
    if (surface === undefined || !SURFACES.includes(surface)) throw new Error(`the frame “${kind}” declares no surface`)
    if (!mayRead(LEAST_READER, surface))
      throw new Error(`the frame “${kind}” would go to members on the surface ${surface}, which they do not read`)
  }
}

/** Every kind of frame that the house may send, as its schemas have it. */
export function frameKinds(): string[] {
  return [
    ...EventFrame.options.flatMap(({ shape }) => [...shape.kind.values]),
    ...StateFrame.options.flatMap(({ shape }) => [...shape.type.values]),
  ]
}
