import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { countWriters } from './count-writers.ts'
import { seal, unseal } from './seal.ts'
import { seatId } from './seat-id.ts'
import { type VapidKeys, vapidKeys } from './vapid-keys.ts'

/** A room's own key, unwrapped. Lives for the length of a request; only this folder can use it. */
type RoomKey = { readonly key: KeyObject }

/** What can be done with the master key. Nobody else holds it. */
export type Keys = {
  /** A new random key for a room, wrapped for the store. */
  newRoomKey(roomId: string): Buffer
  unwrapRoomKey(roomId: string, wrapped: Buffer): RoomKey
  /** The seat of a member in a room, or of one post where the charter does not attribute. */
  seat(key: RoomKey, scope: string, memberId: string): string
  /** Locks a few bytes with the room's own key, so that what burns the key burns them. Without a key they are locked for good. */
  lockInRoom(key: RoomKey | null, context: string, plain: Buffer): Buffer
  /** Throws where the room's key is another. */
  unlockInRoom(key: RoomKey, context: string, locked: Buffer): Buffer
  /** How many of these members wrote what was written under these seats; not which of them wrote what. */
  countWriters(key: RoomKey, writings: readonly { scope: string; seat: string }[], memberIds: readonly string[]): number
  /** Seals text for one purpose and one owner; opening it for any other fails. */
  sealFor(purpose: SealPurpose, owner: string, text: string): Buffer
  unsealFor(purpose: SealPurpose, owner: string, sealed: Buffer): string
  /** A keyed hash by which an address can be looked up without being readable. */
  lookup(address: string): Buffer
  /** A keyed hash by which something can be recognised, never read: what an act of the chain was done to. 43 base64url characters. */
  subject(purpose: 'chain', ...ids: string[]): string
  /** A secret of 43 base64url characters that can be made again at any time, such as the one in every unsubscribe link. */
  token(purpose: 'unsubscribe' | 'stop-notifications', owner: string): string
  /** By which push services know the house. */
  vapid: VapidKeys
}

type SealPurpose = 'address' | 'draft' | 'mail-key' | 'push' | 'region' | 'unsealing'

export function openKeys(masterKey: Buffer): Keys {
  // Key objects: from a buffer, Node makes one anew for every use, which takes longer than the use.
  const derive = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', masterKey, '', `cloakroom ${purpose}`, 32)))
  const wrapping = derive('room keys')
  const looking = derive('address lookup')
  const sealing = {
    address: derive('seal address'),
    draft: derive('seal draft'),
    push: derive('seal push'),
    'mail-key': derive('seal mail key'),
    region: derive('seal region'),
    unsealing: derive('seal unsealing'),
  }
  const subjects = { chain: derive('chain subject') }
  const tokens = { unsubscribe: derive('unsubscribe token'), 'stop-notifications': derive('stop notifications token') }
  return {
    newRoomKey: (roomId) => seal(wrapping, randomBytes(32), roomId),
    unwrapRoomKey: (roomId, wrapped) => ({ key: createSecretKey(unseal(wrapping, wrapped, roomId)) }),
    seat: ({ key }, scope, memberId) => seatId(key, scope, memberId),
    lockInRoom: (room, context, plain) => seal(roomLock(room?.key ?? createSecretKey(randomBytes(32))), plain, context),
    unlockInRoom: ({ key }, context, locked) => unseal(roomLock(key), locked, context),
    countWriters: ({ key }, writings, memberIds) => countWriters(key, writings, memberIds),
    sealFor: (purpose, owner, text) => seal(sealing[purpose], Buffer.from(text), owner),
    unsealFor: (purpose, owner, sealed) => unseal(sealing[purpose], sealed, owner).toString(),
    lookup: (address) => createHmac('sha256', looking).update(address).digest(),
    subject: (purpose, ...ids) => createHmac('sha256', subjects[purpose]).update(ids.join('\0')).digest('base64url'),
    token: (purpose, owner) => createHmac('sha256', tokens[purpose]).update(owner).digest('base64url'),
    vapid: vapidKeys(derive),
  }
}

/** Apart from the key that derives seats, though it comes from the same. */
function roomLock(key: KeyObject): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', key, '', 'cloakroom room lock', 32)))
}
