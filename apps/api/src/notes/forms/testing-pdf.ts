import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'

/** A paragraph of a PDF as programs are told of it: what it is, its language, what is to be read instead of it, and what is copied out of its page. */
export type ReadParagraph = { tag: string; lang?: string; instead?: string; copied: string }

/** For tests: reads a tagged PDF back, its pages by pdf.js and its structure by pdf-lib. */
export async function readPdf(bytes: Uint8Array): Promise<ReadParagraph[]> {
  const [copied, pdf] = [await copiedFrom(bytes), await PDFDocument.load(bytes, { updateMetadata: false })]
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return root
    .lookup(PDFName.of('K'), PDFArray)
    .asArray()
    .map((each) => {
      const paragraph = pdf.context.lookup(each, PDFDict)
      const page = refIn(paragraph, 'Pg')
      const parts = paragraph
        .lookup(PDFName.of('K'), PDFArray)
        .asArray()
        .map((part) => {
          if (part instanceof PDFNumber) return copied.get(`${page}_mc${part.asNumber()}`) ?? ''
          const elsewhere = pdf.context.lookup(part, PDFDict)
          const at = elsewhere.lookup(PDFName.of('MCID'), PDFNumber).asNumber()
          return copied.get(`${refIn(elsewhere, 'Pg')}_mc${at}`) ?? ''
        })
      const [lang, instead] = [textIn(paragraph, 'Lang'), textIn(paragraph, 'ActualText')]
      const tag = paragraph.lookup(PDFName.of('S'), PDFName).decodeText()
      return { tag, ...(lang && { lang }), ...(instead && { instead }), copied: parts.join('\n').trim() }
    })
}

function refIn(dict: PDFDict, key: string): string {
  const ref = dict.get(PDFName.of(key))
  return ref instanceof PDFRef ? `p${ref.objectNumber}R` : ''
}

function textIn(dict: PDFDict, key: string): string | undefined {
  const text = dict.get(PDFName.of(key))
  return text instanceof PDFString || text instanceof PDFHexString ? text.decodeText() : undefined
}

/** What is copied out of each marked part of a page. */
async function copiedFrom(bytes: Uint8Array): Promise<Map<string, string>> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes))
  const copied = new Map<string, string>()
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    const open: string[] = []
    for (const item of items)
      if ('str' in item) {
        const within = open.findLast(Boolean)
        if (within) copied.set(within, (copied.get(within) ?? '') + item.str + (item.hasEOL ? '\n' : ''))
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? '')
  }
  return copied
}
