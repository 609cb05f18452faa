import { posix } from 'node:path'
import { attributeOf, type Element, readXml } from './rewrite-xml.ts'
import type { Parts } from './zip-parts.ts'

/** How one part names another, or something outside the file. `target` is the full name of a part, or an address. */
export type Relation = { id: string; type: string; target: string; isOutside: boolean }

export function relationsFile(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

/** The relations of a part; of the file itself where `part` is empty. */
export function relationsOf(parts: Parts, part: string): Relation[] {
  const bytes = parts.get(part === '' ? '_rels/.rels' : relationsFile(part))
  if (!bytes) return []
  const relations: Relation[] = []
  readXml(bytes, (element) => {
    if (element.local === 'Relationship') relations.push(relationIn(element, part))
  })
  return relations
}

function relationIn(element: Element, part: string): Relation {
  const isOutside = attributeOf(element, 'TargetMode') === 'External'
  const target = attributeOf(element, 'Target') ?? ''
  return {
    id: attributeOf(element, 'Id') ?? '',
    type: attributeOf(element, 'Type') ?? '',
    target: isOutside ? target : partAt(target, part),
    isOutside,
  }
}

function partAt(target: string, from: string): string {
  const [path = ''] = target.split('#')
  const name = path.startsWith('/') ? path : posix.join('/', posix.dirname(from === '' ? 'x' : from), path)
  return decoded(posix.normalize(name)).slice(1)
}

function decoded(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Writes the relations that are left, with targets from the root of the file. */
export function writeRelations(relations: readonly Relation[]): Buffer {
  const lines = relations.map(({ id, type, target, isOutside }) => {
    const where = isOutside ? `${escaped(target)}" TargetMode="External` : escaped(`/${encodeURI(target)}`)
    return `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${where}"/>`
  })
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`,
  )
}

/** The content type of each part: by its own name, or by how its name ends. */
export function contentTypesOf(parts: Parts): (name: string) => string {
  const [byName, byEnding] = [new Map<string, string>(), new Map<string, string>()]
  readXml(parts.get('[Content_Types].xml') ?? Buffer.alloc(0), (element) => {
    const type = attributeOf(element, 'ContentType') ?? ''
    if (element.local === 'Override') byName.set((attributeOf(element, 'PartName') ?? '').toLowerCase(), type)
    if (element.local === 'Default') byEnding.set((attributeOf(element, 'Extension') ?? '').toLowerCase(), type)
  })
  return (name) =>
    byName.get(`/${name}`.toLowerCase()) ?? byEnding.get(posix.extname(name).slice(1).toLowerCase()) ?? ''
}

export function writeContentTypes(types: ReadonlyMap<string, string>): Buffer {
  const lines = [...types].map(
    ([name, type]) => `<Override PartName="${escaped(`/${encodeURI(name)}`)}" ContentType="${escaped(type)}"/>`,
  )
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${lines.join('')}</Types>`,
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
