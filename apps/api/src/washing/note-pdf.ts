import type { Removed } from '@cloakroom/contract/attachments.ts'
import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib'
import { factsOfXmp } from './picture-facts.ts'
import type { Receipt } from './washed.ts'

const PROPERTIES: Record<string, Removed> = {
  Author: 'author',
  Creator: 'software',
  Producer: 'software',
  Title: 'title',
  Subject: 'title',
  Keywords: 'title',
  CreationDate: 'dates',
  ModDate: 'dates',
  Company: 'company',
}
/** What some key in some object means to its sender. */
const KEYS: Record<string, Removed> = {
  JS: 'scripts',
  EmbeddedFile: 'embedded_objects',
  EF: 'embedded_objects',
  ByteRange: 'signatures',
  AcroForm: 'form_fields',
  Thumb: 'thumbnail',
  PieceInfo: 'editing_history',
}

/** Tells what is in a PDF beside its pages. Only for the receipt: what goes on is decided by what is kept. */
export function notePdf(bytes: Buffer, { context, catalog }: PDFDocument, receipt: Receipt): void {
  const properties = context.lookup(context.trailerInfo.Info)
  if (properties instanceof PDFDict)
    for (const name of properties.keys()) receipt.note(PROPERTIES[name.decodeText()] ?? 'custom_properties')
  const xmp = catalog.lookup(PDFName.of('Metadata'))
  if (xmp instanceof PDFRawStream) receipt.note(...factsOfXmp(Buffer.from(decodePDFRawStream(xmp).decode()).toString()))
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object
    if (!(dict instanceof PDFDict)) continue
    for (const name of dict.keys()) {
      const known = KEYS[name.decodeText()]
      if (known) receipt.note(known)
    }
    const isNote = dict.get(PDFName.of('Type'))?.toString() === '/Annot' && dict.has(PDFName.of('T'))
    if (isNote && !dict.has(PDFName.of('FT'))) receipt.note('comment_authors')
  }
  // Each time a document is saved on top of itself, what it was before stays in it.
  if (bytes.toString('latin1').split('startxref').length > 3) receipt.note('editing_history')
}
