import { inflateSync } from 'node:zlib'
import { PDFArray, type PDFDict, PDFName, type PDFObject, PDFRawStream, type PDFStream } from '@cantoo/pdf-lib'
import { factsOfPicture } from './picture-facts.ts'
import { Unwashable } from './unwashable.ts'
import { washJpegMarks } from './wash-jpeg-marks.ts'
import type { Receipt } from './washed.ts'

const LARGEST = 128 * 1024 * 1024
const FILTER = PDFName.of('Filter')
const PARAMETERS = PDFName.of('DecodeParms')

/** A stream as it goes on: a photograph in it says nothing of its camera any more. The others are points, drawings and letters, and stay as they are. */
export function washStream(stream: PDFStream, receipt: Receipt): PDFStream {
  const filters = filtersOf(stream.dict)
  if (!filters.includes('DCTDecode') && !filters.includes('JPXDecode')) return stream
  if (!(stream instanceof PDFRawStream)) throw new Unwashable('broken')
  // A picture that is packed once more is unpacked first.
  let bytes: Buffer = Buffer.from(stream.contents)
  for (const filter of filters.slice(0, -1)) {
    if (filter !== 'FlateDecode') throw new Unwashable('broken')
    bytes = inflateSync(bytes, { maxOutputLength: LARGEST })
  }
  const last = filters.at(-1)
  if (last === 'JPXDecode') bytes = washJpxBoxes(bytes)
  else {
    const washed = washJpegMarks(bytes)
    if (washed.exif) receipt.note(...factsOfPicture({ exif: washed.exif }))
    bytes = washed.bytes
  }
  stream.dict.set(FILTER, PDFName.of(last ?? ''))
  if (filters.length > 1) stream.dict.delete(PARAMETERS)
  return PDFRawStream.of(stream.dict, bytes)
}

function filtersOf(dict: PDFDict): string[] {
  const filter: PDFObject | undefined = dict.lookup(FILTER)
  const names = filter instanceof PDFArray ? filter.asArray().map((one) => dict.context.lookup(one)) : [filter]
  return names.filter((one) => one instanceof PDFName).map((one) => one.decodeText())
}

const BOXES: ReadonlySet<string> = new Set(['jP  ', 'ftyp', 'jp2h', 'jp2c'])

/** JPEG 2000 in its boxes: what draws the picture goes on, XML and whatever has an id of its own does not. */
function washJpxBoxes(bytes: Buffer): Buffer {
  if (bytes.readUInt16BE(0) === 0xff4f) return bytes
  const kept: Buffer[] = []
  for (let at = 0; at + 8 <= bytes.length;) {
    const stated = bytes.readUInt32BE(at)
    const length = stated === 0 ? bytes.length - at : stated === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : stated
    if (length < 8 || at + length > bytes.length) throw new Unwashable('broken')
    if (BOXES.has(bytes.toString('latin1', at + 4, at + 8))) kept.push(bytes.subarray(at, at + length))
    at += length
  }
  return Buffer.concat(kept)
}
