const list = (words: string) => words.trim().split(/\s+/)

/**
 * Every key that may stand in an object of a PDF (ISO 32000-2), as far as it draws a page, leads about in the document or reads it aloud. What a program has
 * put beside them stays behind: names of people, programs, sessions and files, all that runs, and all that a later version may think of.
 */
export const KEPT_KEYS: ReadonlySet<string> = new Set([
  // the tree of pages, and ways through it
  ...list(
    'Type Subtype Pages Kids Count Parent MediaBox CropBox BleedBox TrimBox ArtBox Rotate UserUnit Resources Contents Group',
  ),
  ...list(
    'Annots StructParents StructParent Tabs Outlines First Last Next Prev Dest Dests D A C PageLabels Nums Limits Names S P St',
  ),
  ...list(
    'PageMode PageLayout ViewerPreferences HideToolbar HideMenubar HideWindowUI FitWindow CenterWindow Direction URI',
  ),
  // reading aloud
  ...list(
    'Lang MarkInfo Marked StructTreeRoot K ParentTree ParentTreeNextKey RoleMap Pg Alt ActualText E Obj Stm MCID',
  ),
  ...list('O RowSpan ColSpan Headers Scope Summary ListNumbering BBox Placement'),
  // notes on a page
  ...list(
    'Rect Border BS AP N R AS Open QuadPoints Vertices InkList L LE IC CA Q DA H Popup IRT RT W F I BE RD CL IT LL LLE MK BC BG CA',
  ),
  // fonts
  ...list(
    'BaseFont FirstChar LastChar Widths FontDescriptor Encoding BaseEncoding Differences ToUnicode DescendantFonts CIDSystemInfo',
  ),
  ...list(
    'Registry Ordering Supplement DW DW2 W2 CIDToGIDMap CharProcs FontMatrix FontBBox Name FontName FontStretch FontWeight Flags',
  ),
  ...list(
    'ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3',
  ),
  ...list('CharSet CIDSet Style Panose WMode UseCMap CMapName'),
  // streams, pictures and drawings
  ...list(
    'Length Filter DecodeParms Predictor Colors BitsPerComponent Columns EndOfLine EncodedByteAlign Rows EndOfBlock BlackIs1',
  ),
  ...list(
    'DamagedRowsBeforeError EarlyChange ColorTransform JBIG2Globals Length1 Length2 Length3 FormType Matrix Width Height ColorSpace',
  ),
  ...list(
    'Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte OC CS LW LC LJ ML RI OP op OPM Font BG2 UCR UCR2 TR TR2 HT',
  ),
  ...list(
    'FL SM SA BM ca AIS TK G FunctionType Domain Range Size BitsPerSample Order Encode Functions Bounds C0 C1 ShadingType',
  ),
  ...list(
    'Background AntiAlias Coords Extend Function BitsPerCoordinate BitsPerFlag VerticesPerRow PatternType PaintType TilingType',
  ),
  ...list(
    'XStep YStep Shading ExtGState Pattern XObject ProcSet Properties WhitePoint BlackPoint Gamma Alternate Colorants Process',
  ),
  ...list('Components MixingHints Solidities DotGain HalftoneType Frequency Angle SpotFunction TransferFunction'),
  // layers
  ...list('OCProperties OCGs BaseState ON OFF ListMode RBGroups Locked VE'),
])

/** Under these keys an object is a list by names of the document's own. */
export const NAMING_KEYS: ReadonlySet<string> = new Set(
  list('Font XObject ExtGState ColorSpace Pattern Shading Properties CharProcs Dests RoleMap Colorants N R D'),
)

/** Notes that are words or marks on a page. Files, sounds, films and screens are not taken along. */
export const KEPT_NOTES: ReadonlySet<string> = new Set(
  list(
    'Link Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup Widget',
  ),
)

/** Where a press may lead: within the document, or to the web. */
export const KEPT_ACTIONS: ReadonlySet<string> = new Set(list('GoTo URI Named'))
