import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

const DEEPEST = 4
/** The first two bytes of zlib, at each of its levels. */
const ZLIB: ReadonlySet<number> = new Set([0x7801, 0x785e, 0x789c, 0x78da])
const LARGEST = { maxOutputLength: 32_000_000 }

/**
 * What is scanned, and everything that can be read in it: containers are opened (gzip, zlib, brotli, zip, streams of a PDF, text of a PNG), and
 * escapes of text undone (percent, entities, JSON, quoted-printable, base64), one inside the other.
 */
export function layersOf(bytes: Buffer, depth = 0): Buffer[] {
  if (depth === DEEPEST || bytes.length < 2) return [bytes]
  return [bytes, ...[...opened(bytes), ...unescaped(bytes)].flatMap((inner) => layersOf(inner, depth + 1))]
}

/** Containers with a mark of their own are found wherever they begin: after the head of an answer, in the middle of a row. */
function opened(bytes: Buffer): Buffer[] {
  const kind = bytes.toString('latin1', 0, 8)
  const found = [
    ...from(bytes, '\x1f\x8b\x08', (rest) => tried(() => gunzipSync(rest, LARGEST))),
    ...from(bytes, '\x89PNG\r\n\x1a\n', pngTexts),
    ...from(bytes, '%PDF', pdfStreams),
    ...zipEntries(bytes),
  ]
  if (ZLIB.has(bytes.readUInt16BE(0))) found.push(...tried(() => inflateSync(bytes, LARGEST)))
  if (kind.startsWith('HTTP/1.1')) found.push(bytes.subarray(bytes.indexOf('\r\n\r\n') + 4))
  // Brotli has no mark at all: what does not look like text is tried.
  if (bytes.subarray(0, 8).some((one) => one < 9 || one > 127))
    found.push(...tried(() => brotliDecompressSync(bytes, LARGEST)))
  return found
}

function from(bytes: Buffer, mark: string, open: (rest: Buffer) => Buffer[]): Buffer[] {
  const at = bytes.indexOf(mark, 0, 'latin1')
  return at === -1 ? [] : open(bytes.subarray(at))
}

function tried(open: () => Buffer): Buffer[] {
  try {
    return [open()]
  } catch {
    return []
  }
}

/** By the local headers, one after the other: what is not in the directory is found as well. Names and comments are in the raw bytes. */
function zipEntries(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (
    let at = bytes.indexOf('PK\x03\x04', 0, 'latin1');
    at !== -1;
    at = bytes.indexOf('PK\x03\x04', at + 4, 'latin1')
  ) {
    if (at + 30 > bytes.length) break
    const isDeflated = bytes.readUInt16LE(at + 8) === 8
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    if (isDeflated) found.push(...tried(() => inflateRawSync(bytes.subarray(start), LARGEST)))
    else found.push(bytes.subarray(start, start + bytes.readUInt32LE(at + 18)))
  }
  return found
}

function pdfStreams(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) =>
    tried(() => inflateSync(bytes.subarray(index + mark.length), LARGEST)),
  )
}

/** tEXt is readable as it stands; zTXt and iTXt may be packed, after their keyword and flags. */
function pngTexts(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const kind = bytes.toString('latin1', at + 4, at + 8)
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    if (!/^(zTXt|iTXt|iCCP|eXIf)$/.test(kind)) continue
    const packed = data.indexOf('\x78', data.indexOf(0))
    found.push(data, ...(packed === -1 ? [] : tried(() => inflateSync(data.subarray(packed), LARGEST))))
  }
  return found
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", commat: '@', period: '.' }

/** Each way of escaping that stands in the text, undone. Latin-1 keeps every byte as it is. */
function unescaped(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1')
  const found: Buffer[] = []
  const undo = (mark: RegExp, replaced: () => string) => {
    if (mark.test(text)) found.push(Buffer.from(replaced(), 'latin1'))
  }
  undo(/%[0-9a-f]{2}/i, () => text.replaceAll('+', ' ').replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => byte(hex)))
  undo(/&(#|[a-z]+;)/i, () =>
    text
      .replaceAll(/&#x([0-9a-f]{1,6});?/gi, (_, hex: string) => utf8(parseInt(hex, 16)))
      .replaceAll(/&#(\d{1,7});?/g, (_, digits: string) => utf8(Number(digits)))
      .replaceAll(/&([a-z]+);/gi, (whole, name: string) => ENTITIES[name] ?? whole),
  )
  undo(/\\(u[0-9a-f]{4}|x[0-9a-f]{2}|\/)/i, () =>
    text
      .replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) => utf8(parseInt(hex, 16)))
      .replaceAll(/\\x([0-9a-f]{2})/gi, (_, hex: string) => byte(hex))
      .replaceAll('\\/', '/'),
  )
  undo(/=([0-9A-F]{2}|\r?\n)/, () =>
    text.replaceAll(/=\r?\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => byte(hex)),
  )
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{40,}(?:\r?\n[A-Za-z0-9+/_-]+)*={0,2}/g))
    found.push(Buffer.from(run.replaceAll(/[\r\n]/g, ''), 'base64'))
  return found
}

function byte(hex: string): string {
  return String.fromCharCode(parseInt(hex, 16))
}

function utf8(code: number): string {
  return code > 0x10ffff ? '' : Buffer.from(String.fromCodePoint(code)).toString('latin1')
}
