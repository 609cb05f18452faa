import type { AttachmentKind } from '@cloakroom/contract/attachments.ts'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { decodeHeic } from './decode-heic.ts'
import { factsOfPicture } from './picture-facts.ts'
import { Unwashable } from './unwashable.ts'
import type { Receipt } from './washed.ts'

/** Twice what a good telephone takes; decoded it fits into the memory that a wash is given. */
const MOST_PIXELS = 120_000_000
/** Enough for a scanned page at 300 dots an inch. It takes the finest grain of a sensor off larger pictures, too. */
const LONGEST_SIDE = 4096

sharp.cache(false)
sharp.concurrency(1)

type Format = 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff'

/**
 * A picture is decoded, turned the way its data say, and drawn anew: its points are all that goes on. Colours are brought to sRGB, since a profile can name
 * a machine. Refuses what does not decode whole.
 */
export async function washPicture(
  bytes: Buffer,
  kind: 'png' | 'jpeg' | 'webp' | 'heic',
  receipt: Receipt,
): Promise<{ kind: AttachmentKind; bytes: Buffer }> {
  if (kind === 'heic') return { kind: 'jpeg', bytes: await washHeic(bytes, receipt) }
  return { kind, bytes: await redraw(bytes, kind, receipt, LONGEST_SIDE) }
}

/** A picture inside another file stays what it is and as large as it is. Null where it is of a kind that cannot be drawn anew. */
export async function washInnerPicture(bytes: Buffer, receipt: Receipt): Promise<Buffer | null> {
  const format = await formatOf(bytes)
  return format && redraw(bytes, format, receipt, null)
}

async function redraw(bytes: Buffer, format: Format, receipt: Receipt, longest: number | null): Promise<Buffer> {
  return drawn(async () => {
    const image = sharp(bytes, reading(format === 'webp' || format === 'gif'))
    const metadata = await image.metadata()
    if (metadata.format !== format) throw new Unwashable('other_than_its_name')
    demandFewPixels(metadata)
    receipt.note(...factsOfPicture(metadata))
    const upright = (metadata.pages ?? 1) > 1 ? image : image.autoOrient()
    return written(fitted(upright, longest), format)
  })
}

async function washHeic(bytes: Buffer, receipt: Receipt): Promise<Buffer> {
  return drawn(async () => {
    // The container is read for what it tells; the picture in it is decoded apart, since HEVC is not in what sharp brings.
    const metadata = await sharp(bytes, reading(false)).metadata()
    demandFewPixels(metadata)
    receipt.note(...factsOfPicture(metadata))
    const { data, width, height } = await decodeHeic(bytes)
    return written(fitted(sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha(), LONGEST_SIDE), 'jpeg')
  })
}

function fitted(image: Sharp, longest: number | null): Sharp {
  if (longest === null) return image
  return image.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
}

function written(image: Sharp, format: Format): Promise<Buffer> {
  const inSrgb = image.toColourspace('srgb')
  switch (format) {
    case 'jpeg':
      return inSrgb.jpeg({ quality: 88 }).toBuffer()
    case 'png':
      return inSrgb.png({ compressionLevel: 8 }).toBuffer()
    case 'webp':
      return inSrgb.webp({ quality: 88 }).toBuffer()
    case 'gif':
      return inSrgb.gif().toBuffer()
    case 'tiff':
      return inSrgb.tiff({ compression: 'deflate' }).toBuffer()
  }
}

const FORMATS: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp', 'gif', 'tiff'])

async function formatOf(bytes: Buffer): Promise<Format | null> {
  const format = await sharp(bytes, reading(false))
    .metadata()
    .then((metadata) => metadata.format as string)
    .catch(() => '')
  return FORMATS.has(format) ? (format as Format) : null
}

function reading(isAnimated: boolean) {
  return { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: isAnimated } as const
}

function demandFewPixels({ width = 0, height = 0 }: Partial<Metadata>): void {
  if (width * height > MOST_PIXELS) throw new Unwashable('too_much_inside')
}

async function drawn(draw: () => Promise<Buffer>): Promise<Buffer> {
  try {
    return await draw()
  } catch (error) {
    if (error instanceof Unwashable) throw error
    const isTooLarge = error instanceof Error && error.message.includes('pixel limit')
    throw new Unwashable(isTooLarge ? 'too_much_inside' : 'broken')
  }
}
