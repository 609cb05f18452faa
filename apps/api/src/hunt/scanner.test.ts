import { createHash } from 'node:crypto'
import { brotliCompressSync, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aCanary } from './canaries.ts'
import { openScanner } from './scanner.ts'

const NAME = 'Zéphyrine Votanumolen'
const ID = '5f0c8a52-7d1e-4b39-9c46-0a1b2c3d4e5f'
const scanner = openScanner([aCanary('personal-name', NAME, 'ada'), aCanary('member-id', ID, 'ada')])
const found = (planted: Buffer | string) => scanner.scan(Buffer.from(planted)).map(({ canary }) => canary.value)

const around = (planted: string) => `{"a":"some words before, ${planted}, and some after"}`
const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')
const hash = (name: string, of: string) => createHash(name).update(of)

/** Each way in which a leak could hide, with the leak in it. */
const PLANTED: [string, string, Buffer | string][] = [
  ['as it is', NAME, around(NAME)],
  ['in capitals', NAME, around('ZéPHYRINE VOTANUMOLEN')],
  ['UTF-16', NAME, Buffer.from(NAME, 'utf16le')],
  ['hex', NAME, around(Buffer.from(NAME).toString('hex').toUpperCase())],
  ...[0, 1, 2].flatMap((shift): [string, string, string][] => [
    [`base64, ${shift} bytes after`, NAME, Buffer.from(`${'x'.repeat(shift)}${NAME}: more`).toString('base64')],
    [`base64url, ${shift} bytes after`, NAME, Buffer.from(`${'?'.repeat(shift)}${NAME}>>?`).toString('base64url')],
    [`a short run of base64 of an id's bytes, ${shift} bytes after`, ID, base64(shift, bytesOf(ID))],
  ]),
  ['base64 in lines of mail', NAME, lines(Buffer.from(`${'A letter of some length. '.repeat(4)}${NAME}`))],
  ['base64 of base64', NAME, Buffer.from(Buffer.from(around(NAME)).toString('base64')).toString('base64')],
  ['URL-encoded', NAME, around(encodeURIComponent(NAME))],
  ['as a form sends it', NAME, around(encodeURIComponent(NAME).replaceAll('%20', '+'))],
  ['every letter in percent', NAME, around(escaped(Buffer.from(NAME), (byte) => `%${byte}`))],
  ['HTML entities', NAME, around('Z&#233;phyrine&#x20;Votanumolen')],
  ['JSON escapes', NAME, around('Z\\u00e9phyrine\\u0020\\u0056otanumolen')],
  ['a JSON string in a JSON string', NAME, around(JSON.stringify('\\u005a' + NAME.slice(1)))],
  ['quoted-printable', NAME, around('Z=C3=A9phyrine Votanu=\r\nmolen')],
  ['an id without hyphens', ID, around(ID.replaceAll('-', ''))],
  ["an id's bytes", ID, Buffer.concat([Buffer.alloc(5), bytesOf(ID), Buffer.alloc(3)])],
  ...['md5', 'sha1', 'sha256'].flatMap((name): [string, string, Buffer | string][] => [
    [`${name} in hex`, NAME, around(hash(name, NAME).digest('hex'))],
    [`${name} in base64`, NAME, around(hash(name, NAME).digest('base64'))],
    [`${name} in base64url`, NAME, around(hash(name, NAME.toLowerCase()).digest('base64url'))],
    [`${name} in bytes`, ID, hash(name, ID).digest()],
    [`${name} of an id without hyphens`, ID, around(hash(name, ID.replaceAll('-', '')).digest('hex'))],
  ]),
  ['gzip', NAME, gzipSync(around(NAME))],
  ['zlib', NAME, deflateSync(around(NAME))],
  ['brotli', NAME, brotliCompressSync(around(NAME).repeat(3))],
  ['a packed body of an answer', NAME, Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), gzipSync(NAME)])],
  [
    'brotli after the head of an answer',
    NAME,
    Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), brotliCompressSync(NAME)]),
  ],
  ['gzip in base64', NAME, around(gzipSync(around(NAME)).toString('base64'))],
  ['zip, stored', NAME, zip('a.txt', Buffer.from(NAME), false)],
  ['zip, deflated (docx, xlsx)', NAME, zip('docProps/app.xml', Buffer.from(`<Company>${NAME}</Company>`), true)],
  ['the name of a file in a zip', NAME, zip(`${NAME}.txt`, Buffer.from('words'), true)],
  ['a stream of a PDF', NAME, pdf(deflateSync(`BT (${NAME}) Tj ET`))],
  ['tEXt of a PNG', NAME, png('tEXt', Buffer.from(`Author\0${NAME}`))],
  ['zTXt of a PNG', NAME, png('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(NAME)]))],
  ['iTXt of a PNG', NAME, png('iTXt', Buffer.concat([Buffer.from('Author\0\x01\0\0\0'), deflateSync(NAME)]))],
]

describe('the scanner finds what is planted', () => {
  it.each(PLANTED)('%s', (_, value, planted) => {
    expect(found(planted)).toContain(value)
  })

  it('says in which spelling, and what stands around it', () => {
    const [sighting] = scanner.scan(Buffer.from(around(hash('md5', NAME).digest('hex'))))
    expect(sighting).toMatchObject({ how: 'md5 in hex', around: expect.stringContaining('words before') })
  })

  it('finds what is added later, also in bytes that it has seen', () => {
    const late = openScanner()
    expect(late.scan(Buffer.from(NAME))).toEqual([])
    late.add(aCanary('personal-name', NAME, 'ada'))
    expect(late.scan(Buffer.from(NAME))).toHaveLength(1)
  })

  it('finds nothing where there is nothing', () => {
    expect(found(around('Zéphyrine V.'))).toEqual([])
    expect(found(gzipSync(around('nobody')))).toEqual([])
    expect(found(Buffer.from('\x1f\x8b is no gzip, PK\x03\x04 no zip, %PDF no PDF', 'latin1'))).toEqual([])
  })
})

function base64(shift: number, bytes: Buffer): string {
  return Buffer.concat([Buffer.alloc(shift), bytes, Buffer.alloc(2)]).toString('base64')
}

function lines(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/(.{76})/g, '$1\r\n')
}

function escaped(bytes: Buffer, write: (hex: string) => string): string {
  return [...bytes].map((byte) => write(byte.toString(16).padStart(2, '0'))).join('')
}

function zip(name: string, content: Buffer, isDeflated: boolean): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(isDeflated ? 8 : 0, 8)
  const packed = isDeflated ? deflateRawSync(content) : content
  header.writeUInt32LE(packed.length, 18)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([header, Buffer.from(name), packed, Buffer.from('PK\x05\x06', 'latin1')])
}

function pdf(stream: Buffer): Buffer {
  const before = '%PDF-1.7\n1 0 obj << /Filter /FlateDecode >>\nstream\n'
  return Buffer.concat([Buffer.from(before), stream, Buffer.from('\nendstream\nendobj\n')])
}

function png(kind: string, data: Buffer): Buffer {
  const chunk = Buffer.concat([Buffer.from(kind), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(chunk))
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), length, chunk, check])
}
