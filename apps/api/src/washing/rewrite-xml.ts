import { SaxesParser, type SaxesTagNS } from 'saxes'
import { Unwashable } from './unwashable.ts'

export type Attribute = { name: string; local: string; uri: string; value: string }
/** An element on its way from one file to the other. Rules change its attributes in place. */
export type Element = { name: string; local: string; uri: string; attributes: Attribute[] }

export type XmlRules = {
  /** `drop` takes the element out with all that is in it. `inside` are its ancestors, the root first. */
  element(element: Element, inside: readonly Element[]): 'keep' | 'drop'
  /** The text to put in place of what stands in the innermost of `inside`. */
  text?(text: string, inside: readonly Element[]): string
}

/**
 * Writes an XML document anew: elements, attributes and text as the rules leave them. Comments, processing instructions and what stands around the root are gone.
 * A document that is not well-formed is refused, and so is one with a DOCTYPE: office formats have none, and it is how XML blows up.
 */
export function rewriteXml(bytes: Buffer, rules: XmlRules): Buffer {
  const out: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n']
  const inside: Element[] = []
  let dropped = 0
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => {
    throw new Unwashable('broken')
  })
  parser.on('doctype', () => {
    throw new Unwashable('broken')
  })
  parser.on('opentag', (tag) => {
    if (dropped > 0) return void dropped++
    const element = elementOf(tag)
    if (rules.element(element, inside) === 'drop') return void dropped++
    const attributes = element.attributes.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    out.push(`<${element.name}${attributes.join('')}>`)
    inside.push(element)
  })
  parser.on('closetag', () => {
    if (dropped > 0) return void dropped--
    out.push(`</${inside.pop()?.name}>`)
  })
  const write = (text: string) => {
    if (dropped > 0 || inside.length === 0) return
    out.push(escapeText(rules.text ? rules.text(text, inside) : text))
  }
  parser.on('text', write)
  parser.on('cdata', write)
  parser.write(decodeXml(bytes)).close()
  return Buffer.from(out.join(''))
}

/** Only reads: for what must be known before anything is written. */
export function readXml(bytes: Buffer, see: (element: Element) => void): void {
  rewriteXml(bytes, {
    element(element) {
      see(element)
      return 'keep'
    },
  })
}

export function attributeOf({ attributes }: Element, local: string): string | undefined {
  return attributes.find((one) => one.local === local)?.value
}

export function setAttribute(element: Element, local: string, value: string): void {
  for (const one of element.attributes) if (one.local === local) one.value = value
}

export function dropAttributes(element: Element, isGoing: (attribute: Attribute) => boolean): void {
  element.attributes = element.attributes.filter((one) => !isGoing(one))
}

function elementOf({ name, local, uri, attributes }: SaxesTagNS): Element {
  return { name, local, uri, attributes: Object.values(attributes).map((one) => ({ ...one })) }
}

/** UTF-8, or UTF-16 where a mark says so: what office programs write. */
function decodeXml(bytes: Buffer): string {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    const declared = /^<\?xml[^>]*encoding=["']([^"']+)["']/.exec(text)?.[1]?.toLowerCase()
    if (declared !== undefined && !declared.startsWith('utf-') && declared !== 'us-ascii')
      throw new Unwashable('broken')
    return text
  } catch {
    throw new Unwashable('broken')
  }
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const ESCAPED_SPACE: Record<string, string> = { '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

function escapeText(text: string): string {
  return text.replaceAll(/[&<>]/g, (one) => ESCAPED[one] ?? one).replaceAll('\r', '&#13;')
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll(/[&<>"]/g, (one) => ESCAPED[one] ?? one)
    .replaceAll(/[\n\r\t]/g, (one) => ESCAPED_SPACE[one] ?? one)
}
