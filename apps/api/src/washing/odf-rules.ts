import { attributeOf, dropAttributes, type Element, setAttribute, type XmlRules } from './rewrite-xml.ts'
import type { Receipt } from './washed.ts'

/** Elements that go with all that is in them. */
const DROPPED = {
  scripts: null,
  'event-listeners': 'scripts',
  forms: 'form_fields',
  'creator-initials': null,
  'sender-initials': null,
  'meta-creator-initials': null,
  'font-face-src': null,
  plugin: 'embedded_objects',
  applet: 'embedded_objects',
  'object-ole': 'embedded_objects',
  'database-display': null,
} as const satisfies Record<string, Parameters<Receipt['note']>[0] | null>

const PATH = /^file:|^\/|^[a-z]:[\\/]|^\.\.\/|^vnd\.sun\.star/i
const FILE_NAME = /[\\/]|\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|heic)$/i

/** What becomes of the XML of an OpenDocument file. `gone` are pictures that do not go on. */
export function odfRules(gone: ReadonlySet<string>, receipt: Receipt): XmlRules {
  let objects = 0
  return {
    element(element) {
      const { local } = element
      if (Object.hasOwn(DROPPED, local)) {
        const what = DROPPED[local as keyof typeof DROPPED]
        if (what) receipt.note(what)
        return 'drop'
      }
      const href = attributeOf(element, 'href')
      if (local === 'image' && href !== undefined && gone.has(href.replace(/^\.\//, ''))) return 'drop'
      if (href !== undefined && local !== 'a' && /^https?:/i.test(href)) {
        receipt.note('external_links')
        return 'drop'
      }
      washPaths(element, receipt)
      dropAttributes(element, ({ local: key }) => {
        if (key.endsWith('rsid')) receipt.note('editing_history')
        return key.endsWith('rsid')
      })
      if (element.uri.includes('drawing:1.0')) setAttribute(element, 'name', `Object ${++objects}`)
      return 'keep'
    },
    text(text, inside) {
      const [parent, within] = inside.slice(-2)
      if (/^(annotation|change-info)$/.test(parent?.local ?? '') && /^(creator|date)$/.test(within?.local ?? '')) {
        receipt.note(parent?.local === 'annotation' ? 'comment_authors' : 'change_authors')
        return within?.local === 'creator' ? 'Author' : '2000-01-01T00:00:00'
      }
      if (/^(title|desc)$/.test(within?.local ?? '') && parent?.uri.includes('drawing:1.0') && FILE_NAME.test(text)) {
        receipt.note('file_paths')
        return ''
      }
      return text
    },
  }
}

function washPaths(element: Element, receipt: Receipt): void {
  for (const attribute of element.attributes) {
    if (attribute.local !== 'href' && attribute.local !== 'filter-options' && attribute.local !== 'base') continue
    if (!PATH.test(attribute.value)) continue
    attribute.value = ''
    receipt.note('file_paths')
  }
}
