import { SPEAKER } from '@cloakroom/charter/law.ts'
import type { Found } from './canaries.ts'
import type { Sample } from './sample.ts'
import type { Truth } from './truth.ts'

/** In a room that names people, those who are or were in it; once it is closed, no longer beside what was said. */
export function isNamed({ canary, beside }: Found, { place, by, rooms }: Sample, truth: Truth): boolean {
  if (by === null || (place !== 'room' && place !== 'room-desk')) return false
  return [...truth.rooms].some(
    ([id, room]) =>
      (rooms.length === 0 || rooms.includes(id)) &&
      room.in.has(by) &&
      room.ever.has(canary.of) &&
      (room.isOpen || !(beside.has('post-id') || beside.has('post-words'))) &&
      SPEAKER[place][room.attribution] === 'personal-name',
  )
}

/** Beside the words that it goes with, to whoever is in the room where its owner has let it stand, as long as that room is open. */
export function isNamedByConsent({ canary, beside }: Found, { place, by, rooms }: Sample, truth: Truth): boolean {
  if (place !== 'room' || by === null || !(beside.has('named-words') || beside.has('taken-back-words'))) return false
  return truth.consents.some(({ of, roomId }) => {
    const room = truth.rooms.get(roomId)
    return of === canary.of && rooms.includes(roomId) && room !== undefined && room.isOpen && room.in.has(by)
  })
}

/** Words that leave the room leave out the names that members have now; SECURITY.md tells of those that they had before. */
export function isFormerName({ canary }: Found, { place }: Sample, truth: Truth): boolean {
  return (
    (place === 'digest' || place === 'take-out' || place === 'note') &&
    canary.of === 'spoken' &&
    truth.renamed.has('spoken')
  )
}
