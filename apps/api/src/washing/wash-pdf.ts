import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { notePdf } from './note-pdf.ts'
import { KEPT_ACTIONS, KEPT_KEYS, KEPT_NOTES, NAMING_KEYS } from './pdf-keys.ts'
import { washStream } from './pdf-streams.ts'
import { Unwashable } from './unwashable.ts'
import type { Receipt } from './washed.ts'

const key = (name: string) => PDFName.of(name)

/**
 * Walks a PDF from its root and keeps, of every object, the keys that draw pages and lead through them; what nothing leads to any more is left out, earlier
 * versions of the document first of all. Written anew it has no properties, no XMP, no ids, no scripts, no forms to fill in, no files in it.
 */
export async function washPdf(bytes: Buffer, receipt: Receipt): Promise<Buffer> {
  const document = await opened(bytes)
  const { context } = document
  try {
    notePdf(bytes, document, receipt)
    const names = document.catalog.lookup(key('Names'))
    if (names instanceof PDFDict) keepOnly(names, new Set(['Dests']))
    context.trailerInfo = { ...(context.trailerInfo.Root && { Root: context.trailerInfo.Root }) }
    const reached = walk(document, receipt)
    for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
    if (document.getPageCount() === 0) throw new Unwashable('broken')
    return Buffer.from(await document.save({ updateFieldAppearances: false, addDefaultPage: false }))
  } catch (error) {
    throw error instanceof Unwashable ? error : new Unwashable('broken')
  }
}

async function opened(bytes: Buffer): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      ignoreEncryption: true,
      capNumbers: true,
    })
    // Also where an empty password opens it: then its maker has wished that it be not changed.
    if (document.context.trailerInfo.Encrypt) throw new Unwashable('encrypted')
    return document
  } catch (error) {
    throw error instanceof Unwashable ? error : new Unwashable('broken')
  }
}

type Visit = { object: PDFObject; under: string }

/** Washes everything that can be reached from the root; answers the objects that were. */
function walk({ context }: PDFDocument, receipt: Receipt): Set<PDFRef> {
  const reached = new Set<PDFRef>()
  const seen = new Set<PDFObject>()
  const queue: Visit[] = [{ object: context.trailerInfo.Root ?? PDFName.of('None'), under: 'Root' }]
  for (let visit = queue.pop(); visit; visit = queue.pop()) {
    const { object, under } = visit
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      const target = context.lookup(object)
      if (target instanceof PDFStream) {
        const washed = washStream(target, receipt)
        context.assign(object, washed)
        queue.push({ object: washed.dict, under })
      } else if (target) queue.push({ object: target, under })
    } else if (object instanceof PDFArray) {
      if (seen.has(object)) continue
      seen.add(object)
      washArray(object, under)
      for (const one of object.asArray()) queue.push({ object: one, under })
    } else if (object instanceof PDFDict) {
      if (seen.has(object)) continue
      seen.add(object)
      washDict(object, under, receipt)
      for (const [name, value] of object.entries()) queue.push({ object: value, under: name.decodeText() })
    }
  }
  return reached
}

function washDict(dict: PDFDict, under: string, receipt: Receipt): void {
  const isNaming = NAMING_KEYS.has(under) && !dict.has(key('Type')) && !dict.has(key('Subtype')) && !dict.has(key('S'))
  if (!isNaming) keepOnly(dict, KEPT_KEYS, under)
  const action = dict.lookup(key('A'))
  if (action instanceof PDFDict && !mayBeFollowed(action)) {
    dict.delete(key('A'))
    receipt.note(action.lookup(key('S'))?.toString() === '/URI' ? 'file_paths' : 'scripts')
  }
  // In a note it is a number of flags; anywhere else it is a file that lies somewhere.
  if (!(dict.lookup(key('F')) instanceof PDFNumber)) dict.delete(key('F'))
  const colours = dict.lookup(key('ColorSpace'))
  if (colours instanceof PDFArray) washArray(colours, 'ColorSpace')
}

function keepOnly(dict: PDFDict, kept: ReadonlySet<string>, under = ''): void {
  for (const name of dict.keys()) {
    const text = name.decodeText()
    // The words of a bookmark are part of the document; the title of a note is its writer.
    const isBookmark =
      text === 'Title' &&
      dict.has(key('Parent')) &&
      (dict.has(key('Dest')) || dict.has(key('A')) || dict.has(key('First')))
    if (!kept.has(text) && !isBookmark) dict.delete(name)
    else if (text === 'Metadata' || (under === 'Root' && text === 'A')) dict.delete(name)
  }
}

function mayBeFollowed(action: PDFDict): boolean {
  const kind = action.lookup(key('S'))
  if (!(kind instanceof PDFName) || !KEPT_ACTIONS.has(kind.decodeText())) return kind === undefined
  const address = action.lookup(key('URI'))
  if (kind.decodeText() !== 'URI') return true
  return address !== undefined && /^[(<]/.test(address.toString()) && isOfTheWeb(address)
}

function isOfTheWeb(address: PDFObject): boolean {
  const text = 'decodeText' in address && typeof address.decodeText === 'function' ? String(address.decodeText()) : ''
  return /^(https?|mailto):/i.test(text)
}

/** Of a colour profile only the number of its colours goes on: its words can name a screen, a printer and whose they are. */
function washArray(array: PDFArray, under: string): void {
  if (under === 'Annots') {
    for (let at = array.size() - 1; at >= 0; at--) {
      const note = array.lookup(at)
      const kind = note instanceof PDFDict ? note.lookup(key('Subtype')) : undefined
      if (!(kind instanceof PDFName) || !KEPT_NOTES.has(kind.decodeText())) array.remove(at)
    }
  }
  const profile = array.size() === 2 ? array.lookup(1) : undefined
  if (array.size() === 2 && array.get(0).toString() === '/ICCBased' && profile instanceof PDFStream) {
    const colours = profile.dict.lookup(key('N'))
    const device = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[
      colours instanceof PDFNumber ? colours.asNumber() : 0
    ]
    if (!device) throw new Unwashable('broken')
    array.remove(1)
    array.set(0, key(device))
  }
}
