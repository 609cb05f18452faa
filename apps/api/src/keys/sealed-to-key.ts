import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'

/** RFC 9180 in base mode: X25519, HKDF-SHA256, AES-256-GCM. Whoever has the public half can seal; only the private half opens. */
const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const ENCAPSULATED = 32

export async function newKeyPair(): Promise<{ publicKey: Buffer; privateKey: Buffer }> {
  const pair = await suite.kem.generateKeyPair()
  const [publicKey, privateKey] = await Promise.all([
    suite.kem.serializePublicKey(pair.publicKey),
    suite.kem.serializePrivateKey(pair.privateKey),
  ])
  return { publicKey: Buffer.from(publicKey), privateKey: Buffer.from(privateKey) }
}

/** Seals to a public key: 32 bytes by which its owner finds the secret, then AES-256-GCM. `context` is authenticated. */
export async function sealToKey(publicKey: Buffer, plain: Buffer, context: string): Promise<Buffer> {
  const { enc, ct } = await suite.seal(
    { recipientPublicKey: await suite.kem.deserializePublicKey(asArrayBuffer(publicKey)), info: bytesOf(context) },
    asArrayBuffer(plain),
  )
  return Buffer.concat([Buffer.from(enc), Buffer.from(ct)])
}

/** Throws when the key, the context or a single bit is another. */
export async function openWithKey(privateKey: Buffer, sealed: Buffer, context: string): Promise<Buffer> {
  const opened = await suite.open(
    {
      recipientKey: await suite.kem.deserializePrivateKey(asArrayBuffer(privateKey)),
      enc: asArrayBuffer(sealed.subarray(0, ENCAPSULATED)),
      info: bytesOf(context),
    },
    asArrayBuffer(sealed.subarray(ENCAPSULATED)),
  )
  return Buffer.from(opened)
}

function bytesOf(context: string): ArrayBuffer {
  return asArrayBuffer(Buffer.from(context))
}

/** A copy of its own: a small Buffer is a window on memory that it shares. */
function asArrayBuffer(bytes: Buffer): ArrayBuffer {
  return Uint8Array.from(bytes).buffer
}
