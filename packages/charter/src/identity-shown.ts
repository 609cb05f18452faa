import type { Attribution } from './charter.ts'
import type { Surface } from './surfaces.ts'

/** How the speaker of some words may be shown. `nobody` means "a participant", with nothing that tells two of them apart. */
export type IdentityShown = 'personal-name' | 'handle' | 'nobody'

const INSIDE: Record<Attribution, IdentityShown> = { named: 'personal-name', handle: 'handle', unattributed: 'nobody' }

/**
 * Inside a room its charter says how a speaker is shown; past its edge nobody is named, ever.
 *
 * The desk sees what the room sees: order can be kept without knowing more than the others do.
 */
export function identityShown(attribution: Attribution, surface: Surface): IdentityShown {
  return surface === 'room' || surface === 'room-desk' ? INSIDE[attribution] : 'nobody'
}
