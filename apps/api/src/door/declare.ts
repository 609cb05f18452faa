import type { Surface } from '@cloakroom/charter/surfaces.ts'

/** Where each way out of the house, other than an endpoint’s answer or a frame, may lead. */
const WAYS = {
  /** Written to one person. */
  mail: ['digest', 'notice'],
  /** Knocks at one person’s browser, by way of its maker. */
  push: ['notice'],
  /** The same for everybody. */
  file: ['front-door'],
  /** Carries frames; each kind of frame has a surface of its own (`contract/live.ts`). */
  socket: ['room'],
} as const satisfies Record<string, readonly Surface[]>

export type Way = keyof typeof WAYS
export type Declared<W extends Way = Way> = { way: W; name: string; surface: (typeof WAYS)[W][number] }

const declared = new Map<string, Declared>()

/**
 * Declares on which surface something is read that leaves the house in this way. Called where the module is loaded, so that a house with
 * anything undeclared, or declared where it may not stand, does not boot.
 */
export function declare<W extends Way>(way: W, name: string, surface: Declared<W>['surface']): Declared<W> {
  const allowed: readonly Surface[] = WAYS[way]
  if (!allowed.includes(surface)) throw new Error(`the ${way} “${name}” declares no surface on which it may be read`)
  const key = `${way} ${name}`
  if (name === '' || declared.has(key)) throw new Error(`the ${way} “${name}” needs a name of its own`)
  const one = Object.freeze({ way, name, surface })
  declared.set(key, one)
  return one
}

/** Whether this is what `declare` made, and nothing that looks like it. */
export function isDeclared(one: Declared | undefined, way: Way): boolean {
  return one !== undefined && one.way === way && declared.get(`${way} ${one.name}`) === one
}

/** Everything that was declared so far: what a hunt for leaks walks besides endpoints and frames. */
export function everythingDeclared(): readonly Declared[] {
  return [...declared.values()]
}
