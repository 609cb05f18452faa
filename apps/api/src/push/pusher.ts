import type { Declared } from '../door/declare.ts'

/** Where a browser is reached: an address at its maker's push service, and the keys under which only the browser reads. All base64url but the address. */
export type PushAddress = { endpoint: string; p256dh: string; auth: string }

/** `gone`: the push service knows the browser no more. `not taken`: certainly not; it may be tried again. `unknown`: it may have been taken. */
export type Pushed = 'taken' | 'gone' | 'not taken' | 'unknown'

/** Knocks at browsers. What they are told is the same for all: that there is something new. */
export type Pusher = {
  /** The public key of the house, by which a browser asks its push service for an address. */
  publicKey: string
  /** Whether the house calls there at all, and could be read there. */
  isReachable(address: PushAddress): boolean
  push(declared: Declared<'push'>, address: PushAddress): Promise<Pushed>
}
