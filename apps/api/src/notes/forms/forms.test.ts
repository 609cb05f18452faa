import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { documentText, sha256Of } from '../document-text.ts'
import { verifyFile } from '../verify-file.ts'
import { fileOf } from './file-of.ts'
import { pdfOf } from './pdf-of.ts'
import type { NoteDocument } from '@cloakroom/contract/sealed-notes.ts'
import { strFromU8, unzipSync } from 'fflate'

const DOCUMENT: NoteDocument = {
  format: 'note/1',
  title: 'What slows a request between harbours',
  version: 1,
  month: '2026-09',
  summary: 'Three evenings on why requests wait.\n\nNobody asked for more paper.',
  participants: 12,
  themes: [
    {
      title: 'Time lost',
      summary: 'Most of it goes before anybody reads.',
      passages: [
        { words: 'I would wait until the rota is known.', month: '2026-08' },
        {
          words: 'Neither [a participant] nor […] had seen *it*: 50 % & more_or_less <b>nothing</b>.',
          month: '2026-09',
        },
        { words: 'Es geht schneller, если позвонить.', month: '2026-09' },
      ],
    },
    { title: 'What helps', summary: 'A call before the form.', passages: [] },
  ],
}
const NOTE = { document: DOCUMENT, sha256: sha256Of(documentText(DOCUMENT)) }

it.each([
  ['json', 'note.json'],
  ['markdown', 'note.md'],
] as const)('golden: as %s', async (form, file) => {
  const { name, bytes } = await fileOf(NOTE, form)
  expect(name).toBe(`note-2026-09-v1.${file.split('.')[1]}`)
  await expect(bytes.toString('utf8')).toMatchFileSnapshot(`golden/${file}`)
})

it('golden: as the text of a DOCX, with nothing that names a maker or an hour', async () => {
  const parts = unzipSync((await fileOf(NOTE, 'docx')).bytes)
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const words = text('word/document.xml')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]*>/g, '')
  await expect(words).toMatchFileSnapshot('golden/note.docx.txt')
  expect(text('docProps/core.xml')).not.toMatch(/\d{4}-\d\d-\d\dT/)
  expect(text('docProps/core.xml')).not.toMatch(/creator>[^<]/)
})

it('is a PDF that screen readers can read: tagged, titled, with a language', async () => {
  const pdf = (await pdfOf(NOTE)).toString('latin1')
  for (const part of [
    '/MarkInfo',
    '/Marked true',
    '/Lang (en)',
    '/DisplayDocTitle true',
    '/S /H1',
    '/S /H2',
    '/S /BlockQuote',
    '/S /P',
  ])
    expect(pdf).toContain(part)
})

it.each(['json', 'markdown', 'docx', 'pdf'] as const)(
  '%s: the same bytes each time, and as sealed until one is changed',
  async (form) => {
    const { bytes } = await fileOf(NOTE, form)
    expect((await fileOf(NOTE, form)).bytes.equals(bytes)).toBe(true)
    expect(await verifyFile(bytes)).toMatchObject({ is: 'as sealed', sha256: NOTE.sha256 })
    const changed = Buffer.from(bytes)
    const at = form === 'docx' ? changed.length - 40 : changed.indexOf('SHA-256'.slice(0, 3))
    changed[at < 0 ? 10 : at] = 0x58
    expect((await verifyFile(changed)).is).not.toBe('as sealed')
  },
)

it.each([
  ['json', 1],
  ['markdown', 3],
  ['docx', 997],
] as const)('%s: finds any byte that was changed, added or lost, one in %i of them tried', async (form, step) => {
  const { bytes } = await fileOf(NOTE, form)
  const changed = (at: number) => {
    const other = Buffer.from(bytes)
    other[at] = (other[at] ?? 0) ^ (1 << (at % 8))
    return other
  }
  const others: Buffer[] = Array.from({ length: Math.floor(bytes.length / step) }, (_, n) => changed(n * step))
  others.push(changed(bytes.length - 1), bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.from('\n')]))
  for (const other of others) expect((await verifyFile(other)).is).not.toBe('as sealed')
})

it('finds other words under the same hash', async () => {
  const forged = { ...NOTE, document: { ...DOCUMENT, title: 'Something else' } }
  const { bytes } = await fileOf(forged, 'json')
  expect(await verifyFile(bytes)).toMatchObject({ is: 'changed' })
})

it.each(['', '{}', '%PDF-1.7', 'PK\u0003\u0004', '# A note\n'])('%j is no note', async (text) => {
  expect(await verifyFile(Buffer.from(text))).toEqual({ is: 'no note' })
})

it('is the same PDF that the house made before it had letters for other scripts', async () => {
  expect(
    createHash('sha256')
      .update(await pdfOf(NOTE))
      .digest('hex'),
  ).toBe('bc445c601f2ab30aa4164a467239ec7866e64e0245ae9dd8618d8c250be040ca')
})
