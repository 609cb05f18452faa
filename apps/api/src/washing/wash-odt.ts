import { odfRules } from './odf-rules.ts'
import { attributeOf, readXml, rewriteXml } from './rewrite-xml.ts'
import { Unwashable } from './unwashable.ts'
import { washInnerPicture } from './wash-picture.ts'
import type { Receipt } from './washed.ts'
import { openZip, type Parts, partText, writeZip } from './zip-parts.ts'

const TEXT = 'application/vnd.oasis.opendocument.text'
/** The document, and objects in it such as formulas and charts. Everything else, properties and settings first, stays behind. */
const XML = /^(Object \d+\/)?(content|styles)\.xml$/
const PICTURE = /^(Object \d+\/)?Pictures\/[^/]+$/

/** Takes along words, styles and pictures of an OpenDocument text, washed, and writes a new list of them. */
export async function washOdt(bytes: Buffer, receipt: Receipt): Promise<Buffer> {
  const parts = await openZip(bytes)
  if (partText(parts, 'mimetype').trim() !== TEXT) throw new Unwashable('other_than_its_name')
  const types = listed(parts)
  noteLeftBehind(parts, receipt)
  const washed: Parts = new Map([['mimetype', Buffer.from(TEXT)]])
  const gone = new Set<string>()
  for (const [name, part] of parts) {
    if (!PICTURE.test(name)) continue
    const picture = await washInnerPicture(part, receipt)
    if (picture) washed.set(name, picture)
    else gone.add(name)
  }
  if (gone.size > 0) receipt.note('pictures')
  for (const [name, part] of parts) if (XML.test(name)) washed.set(name, rewriteXml(part, odfRules(gone, receipt)))
  if (!washed.has('content.xml')) throw new Unwashable('broken')
  washed.set('META-INF/manifest.xml', writeList(washed, types))
  return writeZip(washed, new Set(['mimetype']))
}

/** What each part is, by the file's own list. Its list also says when it is encrypted. */
function listed(parts: Parts): Map<string, string> {
  const types = new Map<string, string>()
  readXml(parts.get('META-INF/manifest.xml') ?? Buffer.alloc(0), (element) => {
    if (element.local === 'encryption-data') throw new Unwashable('encrypted')
    if (element.local === 'file-entry')
      types.set(attributeOf(element, 'full-path') ?? '', attributeOf(element, 'media-type') ?? '')
  })
  return types
}

const MEDIA_TYPE = /^(text\/xml|image\/[a-z+.-]+|application\/vnd\.oasis\.opendocument\.[a-z-]+)$/

function writeList(washed: Parts, types: ReadonlyMap<string, string>): Buffer {
  const typeOf = (name: string) => {
    const type = types.get(name) ?? ''
    return MEDIA_TYPE.test(type) ? type : name.endsWith('.xml') ? 'text/xml' : ''
  }
  const folders = [...types.keys()].filter((name) => /^Object \d+\/$/.test(name))
  const names = [...folders, ...[...washed.keys()].filter((name) => name !== 'mimetype')]
  const entry = (name: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${escaped(name)}" manifest:media-type="${escaped(type)}"/>`
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', TEXT)}${names.map((name) => entry(name, typeOf(name))).join('')}</manifest:manifest>`,
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

const PROPERTIES = {
  creator: 'author',
  'initial-creator': 'author',
  'printed-by': 'author',
  title: 'title',
  subject: 'title',
  description: 'title',
  keyword: 'title',
  date: 'dates',
  'creation-date': 'dates',
  'print-date': 'dates',
  generator: 'software',
  'editing-cycles': 'editing_history',
  'editing-duration': 'editing_history',
  template: 'template',
  'user-defined': 'custom_properties',
} as const

/** Only to tell the sender: none of it goes on. */
function noteLeftBehind(parts: Parts, receipt: Receipt): void {
  for (const [name, part] of parts) {
    if (name.endsWith('meta.xml'))
      readXml(part, (element) => {
        const known = PROPERTIES[element.local as keyof typeof PROPERTIES]
        if (known) receipt.note(known)
        if (known === 'custom_properties' && /company|organi[sz]ation/i.test(attributeOf(element, 'name') ?? ''))
          receipt.note('company')
      })
    if (name.endsWith('settings.xml') && part.includes('PrinterName')) receipt.note('printer')
    if (name.startsWith('Thumbnails/')) receipt.note('thumbnail')
    if (/^(Basic|Scripts)\//.test(name)) receipt.note('scripts')
    if (name.endsWith('signatures.xml')) receipt.note('signatures')
    if (/^Object \d+$/.test(name)) receipt.note('embedded_objects')
  }
}
