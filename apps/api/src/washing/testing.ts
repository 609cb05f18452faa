import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'

/** Files that real programs made (ImageMagick, libheif, LibreOffice, exiftool), full of names that must not come out. */
export const SAMPLES = [
  'photo.jpg',
  'picture.png',
  'picture.webp',
  'photo.heic',
  'doc.pdf',
  'doc.docx',
  'doc.odt',
  'sheet.xlsx',
  'slides.pptx',
] as const
export type SampleName = (typeof SAMPLES)[number] | 'locked.pdf'

export function sample(name: SampleName): Buffer {
  return readFileSync(join(import.meta.dirname, 'samples', name))
}

export function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** Whoever made the samples, the company, the camera and the folders: in text, and as UTF-16. */
export const CANARY = /canary|c\0a\0n\0a\0r\0y|cora|c\0o\0r\0a|kodiak|SN4711|PhotoTool/i

type Written = Record<string, string | Uint8Array>

/** A zip of these parts, as an office program would write it. */
export function aZip(parts: Written): Buffer {
  const bytes = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return Buffer.from(zipSync(Object.fromEntries(bytes)))
}

const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DOCUMENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A document of Word's kind: `body` is what stands in it, `relations` lead from it, `more` are further parts and `types` what they are. */
export function aDocument({
  body = '<w:p><w:r><w:t>Words that stay.</w:t></w:r></w:p>',
  relations = '',
  more = {},
  types = '',
  main = `${DOCUMENT}.main+xml`,
  before = '',
}: {
  body?: string
  relations?: string
  more?: Written
  types?: string
  main?: string
  before?: string
} = {}): Buffer {
  return aZip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/>${types}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`,
    'word/document.xml': `${before}<w:document xmlns:w="${WORDS}" xmlns:r="${RELATIONS}" xmlns:x="http://schemas.microsoft.com/office/word/2030/wordml"><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

/** A line that leads from the document to a part, or outside. */
export function aRelation(id: string, kind: string, target: string, isOutside = false): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`
}
