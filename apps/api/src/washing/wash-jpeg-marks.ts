import { Unwashable } from './unwashable.ts'

const ENTROPY = 0xda
const END = 0xd9
/** What the points are made of: tables, frames, scans, restarts; and Adobe's mark, which tells how colours are stored. */
function isOfThePicture(marker: number): boolean {
  return (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xda && marker <= 0xdf && marker !== END) || marker === 0xee
}

/** A JPEG inside a PDF keeps its points bit by bit: only its marked segments that say something (EXIF, XMP, profiles, comments) are left out, and what follows its end. */
export function washJpegMarks(bytes: Buffer): { bytes: Buffer; exif: Buffer | null } {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Unwashable('broken')
  const kept: Buffer[] = [bytes.subarray(0, 2)]
  let exif: Buffer | null = null
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new Unwashable('broken')
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === END) break
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at, marker === ENTROPY ? endOfScan(bytes, end) : end)
    if (isOfThePicture(marker)) kept.push(segment)
    else if (marker === 0xe1 && segment.toString('latin1', 4, 8) === 'Exif') exif = segment.subarray(4)
    at += segment.length
  }
  kept.push(Buffer.from([0xff, END]))
  return { bytes: Buffer.concat(kept), exif }
}

/** A scan ends at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
