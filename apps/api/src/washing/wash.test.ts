import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { layersOf } from '../hunt/layers.ts'
import { aDocument, aRelation, aZip, CANARY, endingOf, sample, SAMPLES } from './testing.ts'
import { wash } from './wash.ts'
import { openZip } from './zip-parts.ts'

/** Everything that can be read in some bytes, however it is packed. */
const readable = (bytes: Buffer) =>
  layersOf(bytes)
    .map((layer) => layer.toString('latin1'))
    .join('\n')

async function partsOf(bytes: Buffer): Promise<string> {
  return [...(await openZip(bytes))].map(([name, part]) => `${name}\n${part.toString()}`).join('\n')
}

describe('a file that a real program made', () => {
  it.each(SAMPLES)('%s: nothing of its maker is in any layer of it', async (name) => {
    expect(readable(sample(name))).toMatch(CANARY)
    const { bytes, removed } = await wash(endingOf(name), sample(name))
    expect(readable(bytes)).not.toMatch(CANARY)
    expect(removed).toContain('author')
  })

  it.each([
    ['doc.docx', ['Words that stay.', 'Words that were added.', 'A remark that stays.', 'https://example.org/page']],
    ['doc.odt', ['Words that stay.', 'Words that were added.', 'A remark that stays.', 'https://example.org/page']],
    ['sheet.xlsx', ['Words that stay.', 'A remark that stays.', '<v>7</v>']],
    ['slides.pptx', ['Words that stay.', 'A remark that stays.']],
  ] as const)('%s: what was written stays', async (name, words) => {
    const text = await partsOf((await wash(endingOf(name), sample(name))).bytes)
    for (const one of words) expect(text).toContain(one)
  })

  it('doc.pdf: what was written, its pages and its links stay', async () => {
    const { bytes } = await wash('pdf', sample('doc.pdf'))
    const [before, after] = await Promise.all([PDFDocument.load(sample('doc.pdf')), PDFDocument.load(bytes)])
    expect(after.getPageCount()).toBe(before.getPageCount())
    const remarks = after
      .getPage(0)
      .node.Annots()
      ?.asArray()
      .map((note) => after.context.lookup(note, PDFDict).lookupMaybe(PDFName.of('Contents'), PDFString, PDFHexString))
    expect(remarks?.map((remark) => remark?.decodeText())).toContain('A remark that stays.')
    expect(readable(bytes)).toContain('https://example.org/page')
  })

  it('a HEIC comes out as a JPEG, a photo upright, and both as large as they were', async () => {
    const heic = await wash('heic', sample('photo.heic'))
    expect(heic.kind).toBe('jpeg')
    expect(await sharp(heic.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 240 })
    const jpeg = await wash('JPG'.toLowerCase(), sample('photo.jpg'))
    expect(await sharp(jpeg.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 240, height: 320 })
  })

  it('is washed to the same bytes again', async () => {
    for (const name of ['doc.docx', 'photo.jpg', 'doc.odt'] as const) {
      const [one, two] = await Promise.all([wash(endingOf(name), sample(name)), wash(endingOf(name), sample(name))])
      expect(one.bytes.equals(two.bytes)).toBe(true)
    }
  })
})

function hasExiftool(): boolean {
  try {
    return execFileSync('exiftool', ['-ver']).length > 0
  } catch {
    return false
  }
}

describe.runIf(hasExiftool())('read back with exiftool', () => {
  it.each(SAMPLES)('%s: it finds no author, place, date, device or program', async (name) => {
    const { bytes, kind } = await wash(endingOf(name), sample(name))
    const folder = mkdtempSync(join(tmpdir(), 'cloakroom-washed-'))
    const file = join(folder, `washed.${kind}`)
    writeFileSync(file, bytes)
    const told = execFileSync('exiftool', ['-a', '-G1', '-U', '-ee', '-s', '--System:all', file]).toString()
    rmSync(folder, { recursive: true })
    expect(told).not.toMatch(CANARY)
    expect(told).not.toMatch(/\[(EXIF|IFD0|GPS|XMP[^\]]*|IPTC|Photoshop|ExifIFD|ICC[^\]]*)\]/)
    expect(told).not.toMatch(/^\S+ +(Author|Creator|Producer|Create ?Date|Company|LastModifiedBy|Title)\b/im)
  })
})

describe('an office file', () => {
  it('leaves out what it does not know: parts, attributes and extensions of tomorrow', async () => {
    const body =
      '<w:p x:by="Cora" w:rsidR="00CA"><w:r><w:t>Words that stay.</w:t></w:r></w:p><x:extLst><x:who>Cora</x:who></x:extLst><w:p r:id="rId9"/>'
    const { bytes, removed } = await wash(
      'docx',
      aDocument({
        body,
        relations: aRelation('rId9', 'future', 'future.bin') + aRelation('rId8', 'customXml', '../customXml/item1.xml'),
        more: {
          'word/future.bin': 'Cora',
          'customXml/item1.xml': '<a>Cora</a>',
          'docMetadata/LabelInfo.xml': '<a>Cora</a>',
        },
        types: '<Override PartName="/word/future.bin" ContentType="application/cora"/>',
      }),
    )
    const text = await partsOf(bytes)
    expect(text).toContain('Words that stay.')
    expect(text).not.toMatch(/cora|future|rId9|rsid/i)
    expect(removed).toEqual(expect.arrayContaining(['custom_properties', 'editing_history']))
  })

  it('leads to no drive, and fetches nothing from elsewhere', async () => {
    const body = '<w:hyperlink r:id="rId2"><w:r><w:t>Words that stay.</w:t></w:r></w:hyperlink><w:pict r:id="rId3"/>'
    const relations =
      aRelation('rId2', 'hyperlink', 'file:///C:/Users/cora/plan.docx', true) +
      aRelation('rId3', 'image', 'https://pixel.example/cora.png', true) +
      aRelation('rId4', 'attachedTemplate', 'file://server/cora.dotx', true)
    const { bytes, removed } = await wash('docx', aDocument({ body, relations }))
    const text = await partsOf(bytes)
    expect(text).toContain('Words that stay.')
    expect(text).not.toMatch(/cora|pixel|server/i)
    expect(removed).toEqual(expect.arrayContaining(['file_paths', 'external_links', 'template']))
  })

  it('washes the pictures and the sheets that it holds', async () => {
    const relations =
      aRelation('rId2', 'image', 'media/image1.jpeg') + aRelation('rId3', 'package', 'embeddings/a.xlsx')
    const types =
      '<Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
    const more = { 'word/media/image1.jpeg': sample('photo.jpg'), 'word/embeddings/a.xlsx': sample('sheet.xlsx') }
    const { bytes, removed } = await wash('docx', aDocument({ relations, types, more }))
    const parts = await openZip(bytes)
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['word/media/image1.jpeg', 'word/embeddings/a.xlsx']))
    expect(readable(bytes)).not.toMatch(CANARY)
    expect(removed).toEqual(expect.arrayContaining(['location', 'author', 'comment_authors']))
  })

  it.each([
    ['that is a bomb', aZip({ 'word/document.xml': new Uint8Array(64 * 1024 * 1024) }), 'too_much_inside'],
    [
      'that blows up by its entities',
      aDocument({ before: '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' }),
      'broken',
    ],
    ['that is not well-formed', aDocument({ body: '<w:p>' }), 'broken'],
    [
      'with macros',
      aDocument({ main: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'other_than_its_name',
    ],
    ['that is any zip', aZip({ 'a.txt': 'words' }), 'broken'],
    ['that is locked, as Office wraps it', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'encrypted'],
  ])('%s is refused', async (_, bytes, why) => {
    await expect(wash('docx', bytes)).rejects.toMatchObject({ why })
  })

  it('of OpenDocument is refused when its list says that it is encrypted', async () => {
    const list =
      '<m:manifest xmlns:m="urn:m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
    const locked = aZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': list })
    await expect(wash('odt', locked)).rejects.toMatchObject({ why: 'encrypted' })
  })
})

describe('a picture', () => {
  it('loses what was hung on behind it', async () => {
    const { bytes } = await wash('png', Buffer.concat([sample('picture.png'), Buffer.from('Cora Canary')]))
    expect(readable(bytes)).not.toMatch(CANARY)
  })

  it('of too many points is refused before it is decoded', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
    const huge = await sharp(svg, { limitInputPixels: false }).resize(12_000, 11_000).png().toBuffer()
    await expect(wash('png', huge)).rejects.toMatchObject({ why: 'too_much_inside' })
  })

  it.each(['png', 'jpg', 'webp', 'heic'])('that breaks off is refused: .%s', async (ending) => {
    const name = ({ png: 'picture.png', jpg: 'photo.jpg', webp: 'picture.webp', heic: 'photo.heic' } as const)[ending]
    const whole = sample(name ?? 'picture.png')
    await expect(wash(ending, whole.subarray(0, Math.floor(whole.length * 0.7)))).rejects.toMatchObject({
      why: 'broken',
    })
  })
})

describe('a PDF', () => {
  it('a PDF loses scripts, files in it, forms and earlier versions', async () => {
    const document = await PDFDocument.create()
    const page = document.addPage([200, 200])
    document.addJavaScript('cora', 'app.alert("Cora")')
    await document.attach(sample('doc.docx'), 'cora.docx', { description: 'Cora' })
    document.getForm().createTextField('cora.name').addToPage(page)
    const photo = await document.embedJpg(sample('photo.jpg'))
    page.drawImage(photo, { width: 90, height: 60 })
    const action = document.context.obj({ S: 'Launch', F: PDFString.of('C:\\Users\\cora\\plan.exe') })
    document.catalog.set(PDFName.of('OpenAction'), action)
    document.context.register(document.context.obj({ Leftover: PDFString.of('Cora wrote this before') }))
    const { bytes, removed } = await wash('pdf', Buffer.from(await document.save({ useObjectStreams: false })))
    expect(readable(bytes)).not.toMatch(/cora|canary|JavaScript|Launch|EmbeddedFile|Kodiak/i)
    expect(removed).toEqual(expect.arrayContaining(['scripts', 'embedded_objects', 'form_fields', 'location']))
    expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1)
  })

  it.each([
    ['locked', sample('locked.pdf'), 'encrypted'],
    ['that is none', Buffer.from('%PDF-1.7\nwords'), 'broken'],
    ['that breaks off', sample('doc.pdf').subarray(0, 9000), 'broken'],
  ])('%s is refused', async (_, bytes, why) => {
    await expect(wash('pdf', bytes)).rejects.toMatchObject({ why })
  })
})

describe('a text', () => {
  it('comes out as UTF-8, without what nobody sees', async () => {
    const marked = Buffer.from('\ufeffna\u200bme;sum\u{e0041}\nملاحظة;1\n')
    expect(await wash('csv', marked)).toMatchObject({ kind: 'csv', removed: ['invisible_characters'] })
    expect((await wash('csv', marked)).bytes.toString()).toBe('name;sum\nملاحظة;1\n')
    expect((await wash('txt', Buffer.from('\ufeffcafé', 'utf16le'))).bytes.toString()).toBe('café')
    expect((await wash('txt', Buffer.from('caf\xe9', 'latin1'))).bytes.toString()).toBe('café')
  })

  it.each([
    ['bytes', Buffer.from([0x4d, 0x5a, 0x00, 0x01, 0x02])],
    ['a PDF', sample('doc.pdf')],
    ['a picture', sample('picture.png')],
  ])('that is %s is refused', async (_, bytes) => {
    await expect(wash('txt', bytes)).rejects.toMatchObject({ why: 'other_than_its_name' })
  })
})
