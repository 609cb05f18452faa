import type { NoteDocument } from '@cloakroom/contract/sealed-notes.ts'
import { PDFDocument } from '@cantoo/pdf-lib'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { documentText, sha256Of } from '../document-text.ts'
import type { SealedNote } from '../find-note.ts'
import { verifyFile } from '../verify-file.ts'
import { fileOf } from './file-of.ts'
import { pdfOf } from './pdf-of.ts'
import { type ReadParagraph, readPdf } from './testing-pdf.ts'

const WORDS = [
  'كنت سأنتظر حتى يُعرف الجدول (انظر GridLine 4.2) في عام 2026، ثم أتصل بالفريق [مشارك] بدلاً من إرسال نموذج آخر لا يقرؤه أحد.',
  'من می‌خواهم ۱۲ روز دیگر منتظر بمانم؛ کسی پاسخ نمی‌دهد.',
  'میں ٹھیک دو دن انتظار کروں گا۔',
  'חיכינו שבועיים (ראו RFC 9116) לתשובה 42.',
  '我会先等值班表公布，再打电话（参见RFC 9116），而不是填另一张没有人看的表格。',
  '國際組織的討論很慢，所以我們改用電話。',
  '予定が決まるまで待って、それから電話します。',
  '당직표가 나올 때까지 기다렸다가 전화하겠습니다.',
  'मैं दो दिन प्रतीक्षा करूँगा।',
  'আমি দুই দিন অপেক্ষা করব।',
  'நான் இரண்டு நாட்கள் காத்திருப்பேன்.',
  'ሁለት ቀን እጠብቃለሁ።',
  'ฉันจะรอจนกว่าจะรู้ตารางเวร แล้วค่อยโทรหา ไม่ใช่กรอกแบบฟอร์มอีกใบที่ไม่มีใครอ่าน เพราะการโทรหาเร็วกว่า น้ำก็มา (ดู RFC 9116)',
  'ორ დღეს დაველოდები.',
  'Ես երկու օր կսպասեմ։',
  'I heard كنت سأنتظر twice (3 times), and 我会先等 too 👍.',
  'One line.\nكنت سأنتظر.\nA third.',
]
/** Letters of Europe's neighbours, signs and marks that one font alone does not have. */
const UNUSUAL = 'Ẹ́ ká lọ; ƙwarai; күтемін; «\u202foui\u202f»; e\u0323\u0301; co\u00adoperate; a\tb; → ≤ ✓; 👩‍💻 🇺🇳 1️⃣'

function aNote(passages: string[], title = 'ما الذي يبطئ الطلب'): SealedNote {
  const document: NoteDocument = {
    format: 'note/1',
    title,
    version: 1,
    month: '2026-09',
    summary: 'ثلاث أمسيات.\n\nThree evenings.',
    participants: 12,
    themes: [{ title: '等待的时间', summary: '', passages: passages.map((words) => ({ words, month: '2026-09' })) }],
  }
  return { document, sha256: sha256Of(documentText(document)) }
}

/** Scripts that run left, and those whose letters change places when they are drawn. */
const DRAWN_OTHERWISE = new RegExp(
  ['Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Tamil', 'Thai'].map((script) => `\\p{Script=${script}}`).join('|'),
  'u',
)
const quotesOf = (paragraphs: ReadParagraph[]) => paragraphs.filter(({ tag }) => tag === 'BlockQuote')
/** Letters and digits in their order: where brackets and spaces of a line that runs left are, every program guesses for itself. */
const lettersOf = (text: string) => text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '')

describe('a PDF in all scripts', () => {
  const note = aNote([...WORDS, UNUSUAL])
  let bytes: Buffer = Buffer.alloc(0)
  let paragraphs: ReadParagraph[] = []
  beforeAll(async () => {
    bytes = await pdfOf(note)
    paragraphs = await readPdf(bytes)
  })

  it('golden: what is read aloud, in which language, and what is copied out', async () => {
    const told = paragraphs.flatMap(({ tag, lang, instead, copied }) => [
      lang ? `${tag} (${lang})` : tag,
      ...(instead ? [`  read: ${instead.replaceAll('\n', '\n    ')}`] : []),
      `  copied: ${copied.replaceAll('\n', '\n    ')}`,
    ])
    await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('golden/note-in-scripts.pdf.txt')
  })

  it('gives every word back in the order in which it is read', () => {
    const quotes = quotesOf(paragraphs)
    expect(quotes).toHaveLength(WORDS.length + 1)
    for (const [at, words] of WORDS.entries()) {
      const { instead, copied = '' } = quotes[at] ?? {}
      expect(lettersOf(copied)).toBe(lettersOf(words))
      expect(instead ?? copied.replaceAll('\n', '')).toBe(`“${words}”`)
      expect(instead !== undefined).toBe(DRAWN_OTHERWISE.test(words))
    }
    expect(lettersOf(quotes.at(-1)?.copied ?? '')).toBe(lettersOf(UNUSUAL))
  })

  it('says nothing of who made it or when', async () => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(pdf.getTitle()).toBe(note.document.title)
    expect([pdf.getProducer(), pdf.getCreator(), pdf.getAuthor()]).toEqual(['', '', undefined])
    expect(pdf.getCreationDate()).toEqual(new Date('2026-09'))
  })

  it('is as sealed: made again, in a thread of its own, it is the same', async () => {
    expect(await verifyFile(bytes)).toMatchObject({ is: 'as sealed', sha256: note.sha256 })
  })
})

it('breaks 5,000 Chinese characters without a space where lines may be broken', async () => {
  const words = Array.from({ length: 5000 }, (_, at) =>
    at % 23 === 22 ? '，' : String.fromCodePoint(0x4e00 + ((at * 37) % 900)),
  ).join('')
  const [quote] = quotesOf(await readPdf(await pdfOf(aNote([words]))))
  const lines = quote?.copied.split('\n') ?? []
  expect(lines.join('')).toBe(`“${words}”`)
  expect(lines.length).toBeGreaterThan(120)
  expect(lines.filter((line) => line.startsWith('，') || line.length > 42)).toEqual([])
})

it('holds 200 passages in their order, on pages of which none loses a line', async () => {
  const passages = Array.from({ length: 200 }, (_, at) => `${WORDS[at % 5]} ${at}`)
  const quotes = quotesOf(await readPdf(await pdfOf(aNote(passages))))
  expect(quotes.map(({ copied }) => lettersOf(copied))).toEqual(passages.map(lettersOf))
})

it('breaks a word that no line can hold, in the letters of either way', async () => {
  const words = ['w'.repeat(900), 'كلمة'.repeat(200)]
  const quotes = quotesOf(await readPdf(await pdfOf(aNote(words))))
  expect(quotes.map(({ copied }) => lettersOf(copied))).toEqual(words)
  for (const { copied } of quotes) expect(copied.split('\n').length).toBeGreaterThan(5)
})

it('serves who waits in line for a PDF, whatever became of the one before', async () => {
  const { document, sha256 } = aNote(['One.'])
  const broken = fileOf({ document: { ...document, month: '2026-99' }, sha256 }, 'pdf')
  const next = fileOf({ document, sha256 }, 'pdf')
  await expect(broken).rejects.toThrow('Invalid')
  expect((await next).bytes.subarray(0, 5).toString()).toBe('%PDF-')
})

it('refuses a PDF of marks that turn a line around', async () => {
  await expect(pdfOf(aNote(['pay \u202e100 now']))).rejects.toMatchObject({ code: 'note.letters_missing' })
})

it('refuses a PDF of a script without a font, and no other form', async () => {
  const note = aNote(['𒀀𒁀'])
  await expect(fileOf(note, 'pdf')).rejects.toMatchObject({ code: 'note.letters_missing' })
  expect((await fileOf(note, 'docx')).bytes.length).toBeGreaterThan(1000)
})

it('marks in a DOCX what runs from right to left, line by line, and nothing else', async () => {
  const { bytes } = await fileOf(aNote(['👍 كنت سأنتظر GridLine 4.2', 'I would wait.\n\nכן.']), 'docx')
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  const paragraphs = xml.split('<w:p>').map((paragraph) => ({
    runsLeft: paragraph.includes('<w:bidi/>'),
    runs: paragraph.split('<w:r>').flatMap((run) => {
      const [, text] = /<w:t[^>]*>([^<]*)/.exec(run) ?? []
      const broken = run.includes('<w:br/>') ? '⏎' : ''
      return text || broken ? [`${broken}${run.includes('<w:rtl/>') ? '←' : '→'}${text ?? ''}`] : []
    }),
  }))
  expect(paragraphs).toEqual(
    expect.arrayContaining([
      { runsLeft: true, runs: ['←ما الذي يبطئ الطلب'] },
      { runsLeft: true, runs: ['←“👍 كنت سأنتظر ', '→GridLine 4.2', '←”'] },
      { runsLeft: true, runs: ['→Participant, September 2026'] },
      { runsLeft: false, runs: ['→“I would wait.', '⏎→', '⏎←כן.”'] },
    ]),
  )
})
