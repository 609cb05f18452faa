import { readXml, rewriteXml } from './rewrite-xml.ts'
import { mainTypeOf, packageKindOf, partKindOf } from './office-parts.ts'
import {
  contentTypesOf,
  type Relation,
  relationsFile,
  relationsOf,
  writeContentTypes,
  writeRelations,
} from './office-relations.ts'
import { officeRules } from './office-rules.ts'
import { Unwashable } from './unwashable.ts'
import { washInnerPicture } from './wash-picture.ts'
import type { Receipt } from './washed.ts'
import { openZip, type Parts, writeZip } from './zip-parts.ts'

type OfficeKind = 'docx' | 'xlsx' | 'pptx'

/** A file inside a file inside a file. Nobody's chart needs more. */
const DEEPEST = 2

/** What a wash of one file has at hand. Pictures are washed where it is first asked whether they go on. */
type Washing = {
  parts: Parts
  typeOf: (name: string) => string
  receipt: Receipt
  depth: number
  pictures: Map<string, Buffer | null>
}

/**
 * Follows the relations from the main part, and takes along what is known and washed; everything else stays behind, and so does whatever pointed at it.
 * Properties, thumbnails, custom XML, people, labels and settings of printers are not on the way.
 */
export async function washOffice(bytes: Buffer, kind: OfficeKind, receipt: Receipt, depth = 0): Promise<Buffer> {
  const parts = await openZip(bytes)
  const typeOf = contentTypesOf(parts)
  const main = relationsOf(parts, '').find(({ type }) => type.endsWith('/officeDocument'))
  if (!main || !parts.has(main.target) || typeOf(main.target) !== mainTypeOf(kind))
    throw new Unwashable('other_than_its_name')
  noteProperties(parts, receipt)
  const washing: Washing = { parts, typeOf, receipt, depth, pictures: new Map() }
  const washed: Parts = new Map([
    ['[Content_Types].xml', Buffer.alloc(0)],
    ['_rels/.rels', writeRelations([main])],
  ])
  const types = new Map<string, string>()
  const queue = [main.target]
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    if (types.has(name)) continue
    types.set(name, typeOf(name))
    const { bytes: part, relations } = await washPart(washing, name)
    washed.set(name, part)
    if (relations.length > 0) washed.set(relationsFile(name), writeRelations(relations))
    queue.push(...relations.filter(({ isOutside }) => !isOutside).map(({ target }) => target))
  }
  washed.set('[Content_Types].xml', writeContentTypes(types))
  return writeZip(washed)
}

async function washPart(washing: Washing, name: string): Promise<{ bytes: Buffer; relations: Relation[] }> {
  const { parts, typeOf, receipt, depth } = washing
  const type = typeOf(name)
  const part = parts.get(name) ?? Buffer.alloc(0)
  const inner = packageKindOf(type)
  if (inner) return { bytes: await washOffice(part, inner, receipt, depth + 1), relations: [] }
  const picture = washing.pictures.get(name)
  if (picture) return { bytes: picture, relations: [] }
  const { kept, gone } = await sorted(washing, relationsOf(parts, name))
  return { bytes: rewriteXml(part, officeRules(type, gone, receipt)), relations: kept }
}

/** Which relations go on, and the ids of those that do not: elements that lean on them go with them. */
async function sorted(washing: Washing, relations: Relation[]): Promise<{ kept: Relation[]; gone: Set<string> }> {
  const kept: Relation[] = []
  const gone = new Set<string>()
  for (const relation of relations) {
    const left = relation.isOutside ? outside(relation, washing.receipt) : await inside(washing, relation)
    if (left) kept.push(left)
    else gone.add(relation.id)
  }
  return { kept, gone }
}

/** Addresses of the web stay. A file on somebody's drive or server does not, nor does a picture that would be fetched by whoever reads. */
function outside(relation: Relation, receipt: Receipt): Relation | null {
  if (relation.type.endsWith('/hyperlink')) {
    if (/^(https?|mailto):/i.test(relation.target)) return relation
    receipt.note('file_paths')
    return { ...relation, target: 'about:blank' }
  }
  receipt.note(relation.type.endsWith('/attachedTemplate') ? 'template' : 'external_links')
  return relation.type.endsWith('/externalLinkPath') ? { ...relation, target: 'elsewhere.xlsx' } : null
}

async function inside(washing: Washing, relation: Relation): Promise<Relation | null> {
  const { parts, typeOf, receipt, depth, pictures } = washing
  const part = parts.get(relation.target)
  if (!part) return null
  const type = typeOf(relation.target)
  switch (partKindOf(type)) {
    case 'xml':
      return relation
    case 'picture': {
      const picture = pictures.get(relation.target) ?? (await washInnerPicture(part, receipt))
      pictures.set(relation.target, picture)
      if (picture) return relation
      receipt.note('pictures')
      return null
    }
    case 'package':
      if (depth < DEEPEST) return relation
      receipt.note('embedded_objects')
      return null
    case 'left-out':
      noteLeftOut(relation, type, receipt)
      return null
  }
}

function noteLeftOut({ type: relation }: Relation, type: string, receipt: Receipt): void {
  if (type.startsWith('image/')) receipt.note('pictures')
  else if (/vbaProject|activeX|macro/i.test(type)) receipt.note('scripts')
  else if (/oleObject|package$|\/video|\/audio|\/media|aFChunk|control$/.test(relation))
    receipt.note('embedded_objects')
  else if (/people|comments(Extended|Ids|Extensible)|person|threadedComment|authors$/i.test(relation))
    receipt.note('comment_authors')
  else if (/printerSettings/.test(relation)) receipt.note('printer')
  else if (/revision|changesInfo/i.test(relation)) receipt.note('editing_history')
  else if (/customXml|tags$|customProperty|docMetadata/i.test(relation)) receipt.note('custom_properties')
}

const PROPERTIES = {
  creator: 'author',
  lastModifiedBy: 'author',
  Manager: 'author',
  Company: 'company',
  title: 'title',
  subject: 'title',
  description: 'title',
  keywords: 'title',
  created: 'dates',
  modified: 'dates',
  lastPrinted: 'dates',
  revision: 'editing_history',
  TotalTime: 'editing_history',
  Application: 'software',
  Template: 'template',
  HyperlinkBase: 'file_paths',
} as const

/** Only to tell the sender: none of these parts is on the way. */
function noteProperties(parts: Parts, receipt: Receipt): void {
  for (const [name, part] of parts) {
    if (/^docProps\/(core|app)/.test(name))
      readXml(part, ({ local }) => {
        const known = PROPERTIES[local as keyof typeof PROPERTIES]
        if (known) receipt.note(known)
      })
    if (/^docProps\/custom|^customXml\/|^docMetadata\//.test(name)) receipt.note('custom_properties')
    if (/thumbnail/i.test(name)) receipt.note('thumbnail')
    if (name.startsWith('_xmlsignatures/')) receipt.note('signatures')
    if (/vbaProject/.test(name)) receipt.note('scripts')
  }
}
