import { Unwashable } from './unwashable.ts'
import type { Receipt } from './washed.ts'

/** Characters that show nothing and can carry a mark: tags, zero-width spaces, joiners of nothing, byte-order marks inside a text. */
const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]/gu
// oxlint-disable-next-line no-control-regex -- it is control characters that are looked for
const NO_TEXT = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/** Text comes out as UTF-8 without what nobody sees. Bytes that are no text are refused. */
export function washText(bytes: Buffer, receipt: Receipt): Buffer {
  const text = decoded(bytes)
  if (NO_TEXT.test(text)) throw new Unwashable('other_than_its_name')
  const clean = text.replace(/^\ufeff/, '').replaceAll(INVISIBLE, '')
  if (clean.length < text.replace(/^\ufeff/, '').length) receipt.note('invisible_characters')
  return Buffer.from(clean)
}

/** What sheets are exported as: UTF-8, UTF-16 with its mark, or what Windows wrote for western Europe. */
function decoded(bytes: Buffer): string {
  if (bytes.length === 0) throw new Unwashable('broken')
  const mark = bytes.length > 1 ? bytes.readUInt16BE(0) : 0
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes)
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
