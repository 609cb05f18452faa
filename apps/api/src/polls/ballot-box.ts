import { type Asked, type Ballot, BALLOT_BYTES, ballotOfBytes, bytesOfBallot } from './ballot.ts'

/** Ballots by the hash of the secret that each voter has for theirs. */
export type BallotBox = ReadonlyMap<string, Ballot>

const SLOT_BYTES = 32

/** The box as bytes: ballots in the order of their slots, which are hashes of chance. Nothing tells which came first. */
export function packBox(asked: Asked, box: BallotBox): Buffer {
  const slots = [...box.keys()].toSorted()
  return Buffer.concat(
    slots.flatMap((slot) => [Buffer.from(slot, 'hex'), bytesOfBallot(asked.method, box.get(slot) ?? [])]),
  )
}

export function unpackBox(asked: Asked, bytes: Buffer): BallotBox {
  const box = new Map<string, Ballot>()
  for (let at = 0; at < bytes.length; at += SLOT_BYTES + BALLOT_BYTES) {
    const slot = bytes.toString('hex', at, at + SLOT_BYTES)
    box.set(slot, ballotOfBytes(asked, bytes.subarray(at + SLOT_BYTES, at + SLOT_BYTES + BALLOT_BYTES)))
  }
  return box
}
