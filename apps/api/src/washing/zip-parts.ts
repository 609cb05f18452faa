import { zipSync, type Zippable } from 'fflate'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { Unwashable } from './unwashable.ts'

/** The parts of an office file by their names, in their order. */
export type Parts = Map<string, Buffer>

/** More than anybody's slides, less than what it takes to bring a house down. */
const MOST_PARTS = 4000
const LARGEST_PART = 96 * 1024 * 1024
const LARGEST_WHOLE = 256 * 1024 * 1024
/** A part that is larger than a megabyte and was packed this well was made to be. Real sheets reach thirty. */
const BEST_PACKED = 200
const A_MEGABYTE = 1024 * 1024
const ENCRYPTED = 0x1

/** Opens a zip as its directory has it; what stands between its parts, and comments, are left behind. Refuses what unpacks to too much before it is unpacked. */
export async function openZip(bytes: Buffer): Promise<Parts> {
  const zip = await opened(bytes)
  const parts: Parts = new Map()
  let whole = 0
  try {
    if (zip.entryCount > MOST_PARTS) throw new Unwashable('too_much_inside')
    for await (const entry of entriesOf(zip)) {
      if (entry.fileName.endsWith('/')) continue
      if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw new Unwashable('encrypted')
      whole += entry.uncompressedSize
      const isBomb = entry.uncompressedSize > A_MEGABYTE && entry.uncompressedSize > entry.compressedSize * BEST_PACKED
      if (isBomb || entry.uncompressedSize > LARGEST_PART || whole > LARGEST_WHOLE)
        throw new Unwashable('too_much_inside')
      if (parts.has(entry.fileName)) throw new Unwashable('broken')
      parts.set(entry.fileName, await unpacked(zip, entry))
    }
    return parts
  } catch (error) {
    throw error instanceof Unwashable ? error : new Unwashable('broken')
  }
}

/** Writes a zip that tells no time, no system and no program. `stored` are parts that stand unpacked, as ODF wants of the first. */
export function writeZip(parts: Parts, stored: ReadonlySet<string> = new Set()): Buffer {
  const zippable: Zippable = {}
  for (const [name, part] of parts) zippable[name] = [part, { level: stored.has(name) || isPacked(name) ? 0 : 6 }]
  return Buffer.from(zipSync(zippable, { mtime: new Date(1980, 0, 1) }))
}

/** Text of a part, when there is one. */
export function partText(parts: Parts, name: string): string {
  return parts.get(name)?.toString() ?? ''
}

function isPacked(name: string): boolean {
  return /\.(png|jpe?g|gif|webp)$/i.test(name)
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true }, (error, zip) =>
      error ? reject(new Unwashable('broken')) : resolve(zip),
    )
  })
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const next = Promise.withResolvers<Entry | null>()
    zip.once('entry', next.resolve)
    zip.once('end', () => next.resolve(null))
    zip.once('error', next.reject)
    zip.readEntry()
    const entry = await next.promise
    zip.removeAllListeners()
    if (entry === null) return
    yield entry
  }
}

function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('error', reject)
      stream.on('end', () => resolve(Buffer.concat(chunks)))
    })
  })
}
