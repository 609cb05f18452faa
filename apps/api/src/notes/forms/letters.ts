import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Font, openSync } from 'fontkit'

export type Weight = 400 | 600
export type Letters = { name: string; weight: Weight; file: string; isPlain: boolean }

const require = createRequire(import.meta.url)
/** Files of packages that tell their own place alone. */
const beside = (name: string, file: string) => join(dirname(require.resolve(name)), file)
const fontsource = (family: string, alphabet: string, weight: Weight) =>
  require.resolve(`@fontsource/${family}/files/${family}-${alphabet}-${weight}-normal.woff`)

type Source = { alphabet: string; isPlain: boolean; file: (weight: Weight) => string }
/** One file for each alphabet: what the first lacks, a later one may have. pdfkit alone sets the lines of these. */
const PLAIN = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'].map((alphabet): Source => ({
  alphabet,
  isPlain: true,
  file: (weight) => fontsource('source-serif-4', alphabet, weight),
}))
/** Every other letter of Latin, Cyrillic and Greek, with marks; and other scripts. The file for text, and the one for headings. */
const FURTHER = [
  [
    'marked',
    '@expo-google-fonts/gentium-book-plus',
    '400Regular/GentiumBookPlus_400Regular.ttf',
    '700Bold/GentiumBookPlus_700Bold.ttf',
  ],
  ['arabic', '@embedpdf/fonts-arabic', '../fonts/NotoNaskhArabic-Regular.ttf', '../fonts/NotoNaskhArabic-Bold.ttf'],
  ['hebrew', '@embedpdf/fonts-hebrew', '../fonts/NotoSansHebrew-Regular.ttf', '../fonts/NotoSansHebrew-Bold.ttf'],
  ['han', '@embedpdf/fonts-sc', '../fonts/NotoSansHans-Regular.otf', '../fonts/NotoSansHans-Bold.otf'],
  [
    'hangul',
    '@expo-google-fonts/nanum-gothic',
    '400Regular/NanumGothic_400Regular.ttf',
    '700Bold/NanumGothic_700Bold.ttf',
  ],
  [
    'emoji',
    '@expo-google-fonts/noto-emoji',
    '400Regular/NotoEmoji_400Regular.ttf',
    '600SemiBold/NotoEmoji_600SemiBold.ttf',
  ],
].map(([alphabet = '', name = '', text = '', heading = '']): Source => ({
  alphabet,
  isPlain: false,
  file: (weight) => beside(name, weight === 400 ? text : heading),
}))
const NOTO = [
  ...['devanagari', 'bengali', 'tamil', 'georgian', 'armenian', 'thai'].map(
    (alphabet) => [`noto-serif-${alphabet}`, alphabet] as const,
  ),
  ['noto-sans-ethiopic', 'ethiopic'] as const,
].map(([family, alphabet]): Source => ({
  alphabet,
  isPlain: false,
  file: (weight) => fontsource(family, alphabet, weight),
}))

export const LETTERS: readonly Letters[] = ([400, 600] as const).flatMap((weight) =>
  [...PLAIN, ...FURTHER, ...NOTO].map(({ alphabet, isPlain, file }) => ({
    name: `${alphabet} ${weight}`,
    weight,
    file: file(weight),
    isPlain,
  })),
)

/** What asks for no letter of its own: joiners and their opposite, hints of direction and of where a word may part, the choice of a picture's look. */
const UNSEEN = /[\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff\p{Variation_Selector}]/u
const opened = new Map<string, Font>()
const found = new Map<string, Letters | null>()

/** The first letters that have all of what a reader sees as one character; null where none have. */
export function lettersFor(character: string, weight: Weight): Letters | null {
  const key = `${weight}${character}`
  let letters = found.get(key)
  if (letters === undefined) {
    const seen = Array.from(character).filter((one) => !UNSEEN.test(one))
    letters = LETTERS.find((one) => one.weight === weight && seen.every((each) => hasLetter(one, each))) ?? null
    found.set(key, letters)
  }
  return letters
}

export function hasLetter({ file }: Letters, letter: string): boolean {
  const font = fontOf(file)
  const code = letter.codePointAt(0) ?? 0
  return font.hasGlyphForCodePoint(code) && isMeasured(font, code)
}

/** fontkit fails at an empty letter (a space) that is the last in its file. */
function isMeasured(font: Font, code: number): boolean {
  try {
    return font.glyphForCodePoint(code).advanceWidth >= 0
  } catch {
    return false
  }
}

/** Whether what is drawn in these letters comes out from right to left by itself. */
export function runsLeft({ file }: Letters, text: string): boolean {
  return fontOf(file).layout(text).direction === 'rtl'
}

/** How far letters reach above the line on which they stand, and how high a line of them is, both for letters of size 1. */
export function heightOf({ file }: Letters): { above: number; line: number } {
  const { ascent, descent, lineGap, unitsPerEm } = fontOf(file)
  return { above: ascent / unitsPerEm, line: (ascent - descent + lineGap) / unitsPerEm }
}

function fontOf(file: string): Font {
  const known = opened.get(file)
  if (known) return known
  const font = openSync(file)
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${file} holds no single font`)
  opened.set(file, font)
  return font
}
