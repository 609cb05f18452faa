import { randomUUID } from 'node:crypto'
import { openPgp } from '../mail-keys/open-pgp.ts'

/** What stands where the subject stood, after RFC 9788 (3.2.1). */
const NO_SUBJECT = 'Subject: [...]'
/** Fields that tell how a body is built: they stay with it. */
const STRUCTURAL = /^(?:content-|mime-version:)/i
const END = '\r\n'

/** Nothing can be sealed to the key any more: it has ended, or its algorithms are no longer taken. */
export class KeyIsOver extends Error {}

/**
 * A whole mail, sealed to an OpenPGP key (RFC 3156). All its header fields go in with it, subject and all (RFC 9788, and as older programs of mail know it); outside stay
 * those by which it is carried and unsubscribed from. It is sealed and not signed: the house has no key of its own. Throws KeyIsOver.
 */
export async function sealMime(mail: Buffer, armoredKey: string): Promise<Buffer> {
  const whole = mail.toString('latin1')
  const cut = whole.indexOf(END + END)
  const fields = whole.slice(0, cut).split(/\r\n(?![ \t])/)
  const outer = fields
    .filter((field) => !STRUCTURAL.test(field))
    .map((field) => (/^subject:/i.test(field) ? NO_SUBJECT : field))
  const inner = [
    ...fields.map((field) =>
      /^content-type:/i.test(field) ? `${field};${END} hp="cipher"; protected-headers="v1"` : field,
    ),
    ...outer.map((field) => `HP-Outer: ${field}`),
  ]
  const sealed = await encrypt(Buffer.from(inner.join(END) + whole.slice(cut), 'latin1'), armoredKey)
  const boundary = `sealed-${randomUUID()}`
  const parts = [
    [
      'Content-Type: application/pgp-encrypted',
      'Content-Description: PGP/MIME version identification',
      '',
      'Version: 1',
      '',
    ],
    [
      'Content-Type: application/octet-stream; name="encrypted.asc"',
      'Content-Description: OpenPGP encrypted message',
      'Content-Disposition: inline; filename="encrypted.asc"',
      '',
      sealed,
    ],
  ]
  const lines = [
    ...outer,
    'MIME-Version: 1.0',
    `Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";${END} boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
    '',
  ]
  return Buffer.from(lines.join(END), 'latin1')
}

async function encrypt(plain: Buffer, armoredKey: string): Promise<string> {
  const pgp = await openPgp()
  const encryptionKeys = await pgp.readKey({ armoredKey })
  await encryptionKeys.getEncryptionKey().catch(() => {
    throw new KeyIsOver('nothing can be sealed to this key')
  })
  const message = await pgp.createMessage({ binary: new Uint8Array(plain) })
  const armored = await pgp.encrypt({ message, encryptionKeys })
  return armored.trimEnd().replaceAll(/\r?\n/g, END)
}
