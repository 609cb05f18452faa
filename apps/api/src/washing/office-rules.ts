import { attributeOf, dropAttributes, type Element, setAttribute, type XmlRules } from './rewrite-xml.ts'
import type { Receipt } from './washed.ts'

const MICROSOFT = 'http://schemas.microsoft.com/'
const RELATIONS = /\/(officeDocument\/2006\/relationships|officeDocument\/relationships)$/
/** Drives, servers, home folders, and bare names of files: what a program notes where nobody looks. */
const PATH =
  /^[a-z]:[\\/]|^\\\\|^file:|[\\/](users|home|documents and settings)[\\/]|\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|heic|docx?|xlsx?|pptx?)$/i
const PATH_WITHIN = /[a-z]:\\|\\\\|file:|[\\/](users|home)[\\/]/i

/** Elements that go with all that is in them, and what is told of them. Extensions can hold anything; what they add, programs do without. */
const DROPPED = {
  extLst: null,
  rsids: 'editing_history',
  docVars: 'custom_properties',
  attachedTemplate: 'template',
  mailMerge: 'file_paths',
  writeProtection: null,
  saveThroughXslt: 'file_paths',
  dataBinding: 'custom_properties',
  smartTagPr: null,
  customXmlPr: null,
  printerSettings: 'printer',
  absPath: 'file_paths',
  fileVersion: 'software',
  fileSharing: 'author',
  fileRecoveryPr: null,
  customWorkbookViews: 'author',
  customSheetViews: 'author',
  revisionPtr: 'editing_history',
  customProperties: 'custom_properties',
  custDataLst: 'custom_properties',
  modifyVerifier: null,
  docId: 'editing_history',
  chartTrackingRefBased: null,
} as const satisfies Record<string, Parameters<Receipt['note']>[0] | null>

/**
 * What becomes of the XML of an office file: nobody's name stands by a comment or a change, no number tells who sat in the same session, no path tells of a drive.
 * `gone` are the relations that do not go on: what leans on one of them goes too.
 */
export function officeRules(contentType: string, gone: ReadonlySet<string>, receipt: Receipt): XmlRules {
  const counted = { style: 0, object: 0 }
  const commenters: string[] = []
  let isFirstOfComment = false
  return {
    element(element, inside) {
      const { local } = element
      if (Object.hasOwn(DROPPED, local)) {
        const what = DROPPED[local as keyof typeof DROPPED]
        if (what) receipt.note(what)
        return 'drop'
      }
      if (leansOn(element, gone)) {
        if (local !== 'pageSetup') return 'drop'
        dropAttributes(element, ({ uri }) => RELATIONS.test(uri))
      }
      if (local === 'comment') isFirstOfComment = true
      washPeople(element, receipt)
      washTraces(element, receipt)
      washNames(element, inside, counted, receipt)
      return 'keep'
    },
    text(text, inside) {
      const within = inside.at(-1)?.local
      if (within === 'author') {
        commenters.push(text)
        receipt.note('comment_authors')
        return 'Author'
      }
      if (within === 'instrText' && PATH_WITHIN.test(text)) {
        receipt.note('file_paths')
        return ''
      }
      // Sheets begin a comment with its author's name, as words.
      if (within === 't' && isFirstOfComment && contentType.endsWith('spreadsheetml.comments+xml')) {
        isFirstOfComment = false
        const name = commenters.find((one) => one !== '' && text.startsWith(`${one}:`))
        return name === undefined ? text : text.slice(name.length + 1).trimStart()
      }
      return text
    },
  }
}

function leansOn({ attributes }: Element, gone: ReadonlySet<string>): boolean {
  return attributes.some(({ uri, value }) => RELATIONS.test(uri) && gone.has(value))
}

/** Programs want a name where these stand, so they get one that is everybody's. */
const EVERYBODYS: Record<string, string> = {
  author: 'Author',
  initials: 'A',
  userName: 'Author',
  userId: 'Author',
  providerId: 'None',
  created: '2000-01-01T00:00:00.000',
}
const WITHOUT: ReadonlySet<string> = new Set(['refreshedBy', 'refreshedDate', 'refreshedDateIso', 'dateUtc', 'dt'])

function washPeople(element: Element, receipt: Receipt): void {
  const { local } = element
  const isComment = /^(comment|cm|cmAuthor|author)$/.test(local)
  for (const attribute of element.attributes) {
    const everybodys = EVERYBODYS[attribute.local]
    if (everybodys === undefined) continue
    attribute.value = everybodys
    receipt.note(isComment ? 'comment_authors' : 'change_authors')
  }
  if (/^(cmAuthor|author)$/.test(local)) setAttribute(element, 'name', 'Author')
  dropAttributes(
    element,
    (one) => WITHOUT.has(one.local) || (one.local === 'date' && attributeOf(element, 'author') !== undefined),
  )
}

/** Session numbers, ids of paragraphs, and whatever later versions of a program have added in a space of their own. */
function washTraces(element: Element, receipt: Receipt): void {
  dropAttributes(element, ({ local, uri, name }) => {
    if (name.startsWith('xmlns')) return false
    if (local.startsWith('rsid')) receipt.note('editing_history')
    return local.startsWith('rsid') || uri.startsWith(MICROSOFT) || name === 'xml:base'
  })
  if (element.local === 'fldSimple' && PATH_WITHIN.test(attributeOf(element, 'instr') ?? '')) {
    setAttribute(element, 'instr', '')
    receipt.note('file_paths')
  }
}

const NAMED_BY_TEMPLATE: ReadonlySet<string> = new Set([
  'theme',
  'clrScheme',
  'fontScheme',
  'fmtScheme',
  'cSld',
  'custClr',
])

/** A picture is called what its file was called; a style or a theme is called after the house whose template it comes from. */
function washNames(
  element: Element,
  inside: readonly Element[],
  counted: { style: number; object: number },
  receipt: Receipt,
): void {
  const { local } = element
  if (local === 'cNvPr' || local === 'docPr') setAttribute(element, 'name', `Object ${++counted.object}`)
  if (NAMED_BY_TEMPLATE.has(local)) setAttribute(element, 'name', 'Theme')
  const style = inside.at(-1)
  if (local === 'name' && style?.local === 'style' && attributeOf(style, 'customStyle') === '1') {
    setAttribute(element, 'val', `Style ${++counted.style}`)
    receipt.note('template')
  }
  if (local === 'cellStyle' && attributeOf(element, 'builtinId') === undefined) {
    setAttribute(element, 'name', `Style ${++counted.style}`)
    receipt.note('template')
  }
  const isPath = ({ local: key, value }: { local: string; value: string }) =>
    (key === 'descr' || key === 'title' || key === 'alt' || key === 'href') && PATH.test(value)
  if (element.attributes.some(isPath)) receipt.note('file_paths')
  dropAttributes(element, isPath)
}
