/** What becomes of a part of an office file, by its content type. What is not listed does not go on: a program of tomorrow may write anything. */
export type PartKind = 'xml' | 'picture' | 'package' | 'left-out'

const OPEN = 'application/vnd.openxmlformats-officedocument.'
const MAIN = {
  docx: `${OPEN}wordprocessingml.document.main+xml`,
  xlsx: `${OPEN}spreadsheetml.sheet.main+xml`,
  pptx: `${OPEN}presentationml.presentation.main+xml`,
} as const

/** The content type of the part that makes a file what it is called. A document with macros has another, and is not taken. */
export function mainTypeOf(kind: keyof typeof MAIN): string {
  return MAIN[kind]
}

const WORDS = [
  'styles',
  'settings',
  'webSettings',
  'fontTable',
  'numbering',
  'footnotes',
  'endnotes',
  'header',
  'footer',
  'comments',
]
const SHEETS = [
  'worksheet',
  'chartsheet',
  'sharedStrings',
  'styles',
  'comments',
  'table',
  'pivotTable',
  'pivotCacheDefinition',
  'pivotCacheRecords',
  'externalLink',
  'sheetMetadata',
]
const SLIDES = [
  'slide',
  'slideLayout',
  'slideMaster',
  'notesSlide',
  'notesMaster',
  'handoutMaster',
  'presProps',
  'viewProps',
  'tableStyles',
  'comments',
  'commentAuthors',
]
const DRAWINGS = ['chart', 'chartshapes', 'diagramColors', 'diagramData', 'diagramLayout', 'diagramStyle']

const XML: ReadonlySet<string> = new Set([
  ...Object.values(MAIN),
  ...WORDS.map((name) => `${OPEN}wordprocessingml.${name}+xml`),
  ...SHEETS.map((name) => `${OPEN}spreadsheetml.${name}+xml`),
  ...SLIDES.map((name) => `${OPEN}presentationml.${name}+xml`),
  ...DRAWINGS.map((name) => `${OPEN}drawingml.${name}+xml`),
  `${OPEN}theme+xml`,
  `${OPEN}themeOverride+xml`,
  `${OPEN}drawing+xml`,
  `${OPEN}vmlDrawing`,
  'application/vnd.ms-office.chartstyle+xml',
  'application/vnd.ms-office.chartcolorstyle+xml',
  'application/vnd.ms-office.drawingml.diagramDrawing+xml',
])
const PICTURES = /^image\/(png|jpe?g|gif|tiff?|webp)$/i
const PACKAGES: Readonly<Record<string, keyof typeof MAIN>> = {
  [`${OPEN}wordprocessingml.document`]: 'docx',
  [`${OPEN}spreadsheetml.sheet`]: 'xlsx',
  [`${OPEN}presentationml.presentation`]: 'pptx',
}

export function partKindOf(contentType: string): PartKind {
  if (XML.has(contentType)) return 'xml'
  if (PICTURES.test(contentType)) return 'picture'
  return contentType in PACKAGES ? 'package' : 'left-out'
}

/** What a whole office file inside another one is, such as the sheet behind a chart. */
export function packageKindOf(contentType: string): keyof typeof MAIN | null {
  return PACKAGES[contentType] ?? null
}
