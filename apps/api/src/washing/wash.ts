import { FILE_ENDINGS, type FileEnding } from '@cloakroom/contract/attachments.ts'
import { kindOfBytes } from './kind-of-bytes.ts'
import { Unwashable } from './unwashable.ts'
import { newReceipt, type Receipt, type Washed } from './washed.ts'

/**
 * Takes everything out of a file that tells of its maker, and writes what is left as a new file. Throws `Unwashable` where that cannot be done whole.
 * `ending` is what the file's name ends with: bytes that are something else are refused.
 */
export async function wash(ending: string, bytes: Buffer): Promise<Washed> {
  if (!isKnown(ending)) throw new Unwashable('unknown_kind')
  const kind = FILE_ENDINGS[ending]
  const receipt = newReceipt()
  const found = kindOfBytes(bytes)
  const expected = BYTES_OF[kind]
  if (found === 'old-office' && expected === 'zip') throw new Unwashable('encrypted')
  if (found !== expected) throw new Unwashable(bytes.length === 0 ? 'broken' : 'other_than_its_name')
  const washed = await washAs(kind, bytes, receipt)
  return { ...washed, removed: receipt.list() }
}

type Kind = (typeof FILE_ENDINGS)[FileEnding]

const BYTES_OF = {
  png: 'png',
  jpeg: 'jpeg',
  webp: 'webp',
  heic: 'heic',
  pdf: 'pdf',
  docx: 'zip',
  xlsx: 'zip',
  pptx: 'zip',
  odt: 'zip',
  txt: 'other',
  csv: 'other',
} as const satisfies Record<Kind, ReturnType<typeof kindOfBytes>>

/** Each wash brings its own library, and is loaded where it is needed: a process washes one file. */
async function washAs(kind: Kind, bytes: Buffer, receipt: Receipt): Promise<Omit<Washed, 'removed'>> {
  switch (kind) {
    case 'png':
    case 'jpeg':
    case 'webp':
    case 'heic':
      return (await import('./wash-picture.ts')).washPicture(bytes, kind, receipt)
    case 'pdf':
      return { kind, bytes: await (await import('./wash-pdf.ts')).washPdf(bytes, receipt) }
    case 'docx':
    case 'xlsx':
    case 'pptx':
      return { kind, bytes: await (await import('./wash-office.ts')).washOffice(bytes, kind, receipt) }
    case 'odt':
      return { kind, bytes: await (await import('./wash-odt.ts')).washOdt(bytes, receipt) }
    case 'txt':
    case 'csv':
      return { kind, bytes: (await import('./wash-text.ts')).washText(bytes, receipt) }
  }
}

function isKnown(ending: string): ending is FileEnding {
  return Object.hasOwn(FILE_ENDINGS, ending)
}
