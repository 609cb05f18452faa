import { SPEAKER } from '@cloakroom/charter/law.ts'
import type { CanaryKind, Found } from './canaries.ts'
import { isFormerName, isNamed, isNamedByConsent } from './may-be-named.ts'
import type { Sample } from './sample.ts'
import { type Truth, wasLetIn } from './truth.ts'

/** Who carries words of others that come back from the desk. */
export const CARRIER = 'ana'

type Law = (found: Found, sample: Sample, truth: Truth) => boolean

/**
 * Where each kind of fact may be read, and by whom; everywhere else it is a leak. Who is shown as what comes from the charter's own table
 * (`law.ts`); the rest is what design and SECURITY.md promise. A new route is allowed nothing but what its surface is.
 */
const LAW: Record<CanaryKind, Law> = {
  'personal-name': (found, sample, truth) =>
    isOwn(found, sample) ||
    isKnownInTheNetwork(sample, truth) ||
    isAtTheDoor(found, sample, truth) ||
    isNamed(found, sample, truth) ||
    isFormerName(found, sample, truth) ||
    isNamedByConsent(found, sample, truth) ||
    // A name that a quote carries is locked: in the clear none stands in the row of a post.
    (sample.place === 'table' &&
      (found.canary.of === 'spoken' || !(isBesideSeat(found) || found.beside.has('post-id')))),
  'member-id': (found, sample, truth) =>
    isOwn(found, sample) ||
    isKnownInTheNetwork(sample, truth) ||
    isAtTheDoor(found, sample, truth) ||
    isPersonOfTheStore(found, sample),
  language: (found, sample, truth) =>
    isOwn(found, sample) ||
    isKnownInTheNetwork(sample, truth) ||
    isAtTheDoor(found, sample, truth) ||
    isPersonOfTheStore(found, sample),
  'time-zone': (found, sample) => isOwn(found, sample) || isPersonOfTheStore(found, sample),
  handle: (found, sample, truth) =>
    (isShown('handle', found, sample, truth) && isInside(found, sample, truth)) ||
    (sample.place === 'table' && !isBesidePerson(found)),
  // A mail goes to an address, and to none but its reader's.
  address: (found, sample) => (isMail(sample) && sample.by === found.canary.of) || isOwnDraft(found, sample),
  domain: (found, sample) => (isMail(sample) && sample.by === found.canary.of) || isOwnDraft(found, sample),
  employer: isOwnDraft,
  city: isOwnDraft,
  phone: isOwnDraft,
  ip: never,
  'user-agent': never,
  'file-author': never,
  'pass-phrase': never,
  session: (found, sample) => isOwn(found, sample) || isHashInTheStore(found, sample),
  link: ({ canary, ...found }, sample) =>
    (isMail(sample) && sample.by === canary.of) || isHashInTheStore({ canary, ...found }, sample),
  seat: (found, sample, truth) =>
    (!isShown('nobody', found, sample, truth) && isInside(found, sample, truth)) ||
    (sample.place === 'table' && !isBesidePerson(found)),
  'post-seat': (found, sample) => sample.place === 'table' && !isBesidePerson(found),
  'post-id': (found, sample, truth) =>
    isInside(found, sample, truth) ||
    isOwnPlace(found, sample, truth) ||
    // A draft names the post it is going to be, whatever its writer's client wrote there.
    (sample.place === 'own' && sample.what.includes('draft')) ||
    isAskedAbout(sample, truth) ||
    (sample.place === 'table' && !isBesidePerson(found)),
  'room-id': (found, sample, truth) =>
    isInside(found, sample, truth) ||
    isOwnPlace(found, sample, truth) ||
    isInDigest(found, sample, truth) ||
    isAskedAbout(sample, truth) ||
    // Whoever moderates both rooms is told into which a thread is to be carried.
    isAtDesk(found, sample, truth) ||
    isStore(sample),
  'room-words': (found, sample, truth) =>
    isInside(found, sample, truth) || isAskedIn(found, sample, truth) || sample.place === 'table',
  title: (found, sample, truth) =>
    isInside(found, sample, truth) || isInDigest(found, sample, truth) || sample.place === 'table',
  'post-words': (found, sample, truth) =>
    isInside(found, sample, truth) || isInDigest(found, sample, truth) || sample.place === 'table',
  'taken-out-words': (found, sample, truth) =>
    isInside(found, sample, truth) ||
    isInDigest(found, sample, truth) ||
    sample.place === 'table' ||
    sample.place === 'note' ||
    (sample.place === 'take-out' && isIn(found, sample, truth)),
  // Quoted in another room, words are read there by whoever is in it: what else is known of where they come from is not.
  'carried-words': (found, sample, truth) =>
    isCarried(found, sample, truth) || isInDigest(found, sample, truth) || sample.place === 'table',
  'named-words': (found, sample, truth) =>
    isCarried(found, sample, truth) || isInDigest(found, sample, truth) || sample.place === 'table',
  'taken-back-words': (found, sample, truth) => truth.mayStillStand && isCarried(found, sample, truth),
  // Carried into another room, where they never stood: whoever carried them has them back, and the desk has read them.
  'returned-words': (...seen) =>
    isInside(...seen) ||
    isInDigest(...seen) ||
    isCarriersOwn(seen[1]) ||
    isReadAtDesk(seen[1], seen[2]) ||
    seen[1].place === 'table',
  'withdrawn-words': (found, sample, truth) => truth.mayStillStand && isInside(found, sample, truth),
  'held-words': (...seen) =>
    isOwnRoom(...seen) || isAtDesk(...seen) || seen[1].place === 'table' || (wasLetIn(...seen) && isInside(...seen)),
  // What waits for its batch comes out before its room is closed.
  'waiting-words': (found, sample, truth) =>
    isOwnRoom(found, sample, truth) ||
    sample.place === 'table' ||
    (truth.rooms.get(found.canary.roomId ?? '')?.isOpen === false &&
      (isInside(found, sample, truth) || isInDigest(found, sample, truth))),
  note: (found, sample) =>
    isOwn(found, sample) || (sample.place === 'room' && sample.by === found.canary.of) || sample.place === 'table',
  'draft-words': isOwnDraft,
  reminder: (_, sample, truth) => isStewardDesk(sample, truth) || sample.place === 'table',
  'unsealing-ground': (_, sample, truth) => isStewardDesk(sample, truth),
  // Sealed until both keys are turned; then the two read it before the name.
  'unsealing-answer': (found, sample, truth) => isOwn(found, sample) || isOutcome(sample, truth),
  // What was written while walking may stand where its writer had put it; a stranger can put nothing anywhere.
  'walk-words': ({ canary }, { by, place }) =>
    canary.of !== 'stranger' && (place === 'table' || (by !== null && place !== 'notice' && place !== 'front-door')),
}

/** Whether this canary may stand in this sample. */
export function mayCarry(found: Found, sample: Sample, truth: Truth): boolean {
  // Hashed, nothing may be read anywhere, but for the secrets that the store knows by their hash alone.
  if (/md5|sha/.test(found.how)) return isHashInTheStore(found, sample)
  return LAW[found.canary.kind](found, sample, truth)
}

function never(): boolean {
  return false
}

function isOwn({ canary }: Found, { place, by }: Sample): boolean {
  return place === 'own' && by === canary.of
}

function isOwnDraft({ canary }: Found, { place, by, what }: Sample): boolean {
  return place === 'own' && by === canary.of && what.includes('draft')
}

function isMail({ what }: Sample): boolean {
  return what.startsWith('mail')
}

function isStore({ place }: Sample): boolean {
  return place === 'table' || place === 'statement' || place === 'job'
}

function isHashInTheStore({ canary, how }: Found, { place }: Sample): boolean {
  return (canary.kind === 'session' || canary.kind === 'link') && how.startsWith('sha256') && place === 'table'
}

function isBesideSeat({ beside }: Found): boolean {
  return beside.has('seat') || beside.has('post-seat') || beside.has('handle')
}

function isBesidePerson({ beside }: Found): boolean {
  return beside.has('member-id') || beside.has('language') || beside.has('time-zone')
}

/** The store knows members, and which rooms they are in; never beside a seat, a handle or a post. */
function isPersonOfTheStore(found: Found, { place }: Sample): boolean {
  return isStore({ place } as Sample) && !isBesideSeat(found) && !found.beside.has('post-id')
}

function isKnownInTheNetwork({ place, by }: Sample, truth: Truth): boolean {
  if (by === null) return false
  return (
    (place === 'network' && truth.active.has(by)) ||
    ((place === 'steward-desk' || place === 'unsealed') && truth.stewards.has(by))
  )
}

function isStewardDesk({ place, by }: Sample, truth: Truth): boolean {
  return place === 'steward-desk' && by !== null && truth.stewards.has(by)
}

/** The stewards brought the address themselves: it is told back to them, and not who wrote there, nor whether anybody did. */
function isAskedAbout(sample: Sample, truth: Truth): boolean {
  return isStewardDesk(sample, truth) && /\/unsealings(\/:unsealingId\/(agreement|stop|keys))?$/.test(sample.what)
}

function isOutcome({ place, by }: Sample, truth: Truth): boolean {
  return place === 'unsealed' && by !== null && truth.stewards.has(by)
}

/** Moderators keep the door: they see who may enter and who is asked in, and nothing beside it that leads to a seat or to words. */
function isAtTheDoor(found: Found, { place, by, rooms }: Sample, truth: Truth): boolean {
  const room = truth.rooms.get(rooms[0] ?? '')
  if (place !== 'room-desk' || !room || by === null || !room.moderating.has(by)) return false
  const isSomebodyThere = room.ever.has(found.canary.of) || room.invited.has(found.canary.of)
  return isSomebodyThere && !isBesideSeat(found) && !found.beside.has('post-words') && !found.beside.has('held-words')
}

function isIn({ canary }: Found, { by, rooms }: Sample, truth: Truth): boolean {
  const { roomId } = canary
  if (roomId === null || by === null || (rooms.length > 0 && !rooms.includes(roomId))) return false
  return truth.rooms.get(roomId)?.in.has(by) ?? false
}

/** A member of the room reads it there. */
function isInside(found: Found, sample: Sample, truth: Truth): boolean {
  return (sample.place === 'room' || sample.place === 'room-desk') && isIn(found, sample, truth)
}

/** A member of any room reads it there; who carries it, how it will stand. */
function isCarried(found: Found, sample: Sample, truth: Truth): boolean {
  const { place, by } = sample
  if (isInside(found, sample, truth)) return true
  if (place === 'other-room') return isIn(found, sample, truth)
  return place === 'room' && by !== null && [...truth.rooms.values()].some((room) => room.in.has(by))
}

function isCarriersOwn({ place, by }: Sample): boolean {
  return by === CARRIER && (place === 'room' || place === 'own' || place === 'other-room')
}

function isReadAtDesk({ place, by, rooms }: Sample, truth: Truth): boolean {
  return place === 'room-desk' && by !== null && rooms.some((id) => truth.rooms.get(id)?.moderating.has(by))
}

/** Where one was, in one's own lists: what to read next, what one drafted. */
function isOwnPlace(found: Found, sample: Sample, truth: Truth): boolean {
  return sample.place === 'own' && isIn(found, sample, truth)
}

/** By mail, or as the page that shows the next one. */
function isInDigest(found: Found, sample: Sample, truth: Truth): boolean {
  return sample.place === 'digest' && isIn(found, sample, truth)
}

function isAskedIn({ canary }: Found, { place, by }: Sample, truth: Truth): boolean {
  const room = truth.rooms.get(canary.roomId ?? '')
  return (place === 'own' || place === 'room') && by !== null && (room?.invited.has(by) ?? false)
}

function isOwnRoom(found: Found, sample: Sample, truth: Truth): boolean {
  return sample.by === found.canary.of && isInside(found, sample, truth)
}

function isAtDesk(found: Found, sample: Sample, truth: Truth): boolean {
  const room = truth.rooms.get(found.canary.roomId ?? '')
  return sample.place === 'room-desk' && sample.by !== null && (room?.moderating.has(sample.by) ?? false)
}

function isShown(as: 'handle' | 'nobody', { canary }: Found, { place }: Sample, truth: Truth): boolean {
  const room = truth.rooms.get(canary.roomId ?? '')
  if (!room || (place !== 'room' && place !== 'room-desk')) return as === 'nobody'
  return (room.isOpen ? SPEAKER[place][room.attribution] : 'nobody') === as
}
