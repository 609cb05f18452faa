import { createHash } from 'node:crypto'

/** How a value may be written without being gone: as it is, in an encoding, or as the hash that anybody can make of it. */
export type Spelling = { how: string; bytes: Buffer }

const HASHES = ['md5', 'sha1', 'sha256'] as const
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Every spelling of a value that the scanner compares with. Percent signs, entities, escapes and containers are undone in what is scanned
 * (`layersOf`), since they may be mixed; what has one form only is made here. An id has the bytes that it stands for as well.
 */
export function spellingsOf(value: string): Spelling[] {
  const plain = Buffer.from(value)
  const forms = [{ how: 'plain', bytes: plain }, ...encodingsOf('', plain)]
  const wide = { how: 'utf-16', bytes: Buffer.from(value, 'utf16le') }
  return [...forms, wide, ...hashesOf(value), ...(UUID.test(value) ? idSpellings(value) : [])]
}

function idSpellings(id: string): Spelling[] {
  const hex = id.replaceAll('-', '')
  const bytes = Buffer.from(hex, 'hex')
  return [
    { how: 'without hyphens', bytes: Buffer.from(hex) },
    { how: 'bytes', bytes },
    ...encodingsOf('bytes in ', bytes).filter(({ how }) => !how.endsWith('hex')),
    ...hashesOf(hex).map(({ how, bytes: hash }) => ({ how: `without hyphens, ${how}`, bytes: hash })),
  ]
}

function encodingsOf(prefix: string, bytes: Buffer): Spelling[] {
  return [{ how: `${prefix}hex`, bytes: Buffer.from(bytes.toString('hex')) }, ...base64Spellings(prefix, bytes)]
}

/**
 * Inside a longer text in base64 a value begins at the first, second or third byte of a group: three forms of its middle, in each alphabet.
 * The first and last characters are left out where they also depend on the neighbours.
 */
function base64Spellings(prefix: string, bytes: Buffer): Spelling[] {
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replaceAll('=', '')
    const isWhole = (bytes.length + shift) % 3 === 0
    const middle = encoded.slice(shift === 0 ? 0 : shift + 1, isWhole ? undefined : -1)
    return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')].map((text) => ({
      how: `${prefix}base64`,
      bytes: Buffer.from(text),
    }))
  })
}

/** As avatars and look-ups make them: of the value as it is and in small letters, as hex, as base64, or as bytes. */
function hashesOf(value: string): Spelling[] {
  const forms = new Set([value, value.toLowerCase()])
  return HASHES.flatMap((name) =>
    [...forms].flatMap((form) => {
      const hash = createHash(name).update(form).digest()
      return [
        { how: `${name} in hex`, bytes: Buffer.from(hash.toString('hex')) },
        { how: `${name} in base64`, bytes: Buffer.from(hash.toString('base64').replace(/=+$/, '')) },
        { how: `${name} in base64`, bytes: Buffer.from(hash.toString('base64url')) },
        { how: `${name} in bytes`, bytes: hash },
      ]
    }),
  )
}
