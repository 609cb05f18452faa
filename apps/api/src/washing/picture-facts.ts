import type { Removed } from '@cloakroom/contract/attachments.ts'
import readExif from 'exif-reader'
import type { Metadata } from 'sharp'

const AUTHOR = ['Artist', 'Copyright', 'XPAuthor', 'CameraOwnerName', 'OwnerName']
const DEVICE = [
  'Make',
  'Model',
  'BodySerialNumber',
  'LensModel',
  'LensSerialNumber',
  'SerialNumber',
  'UniqueCameraModel',
]
const SOFTWARE = ['Software', 'ProcessingSoftware', 'HostComputer']

/** What a picture says beside itself. Only to tell its sender: a wash does not depend on what is recognised here. */
export function factsOfPicture(metadata: Partial<Metadata>): Removed[] {
  const { exif, xmp, iptc, comments, icc, tifftagPhotoshop } = metadata
  return [
    ...(exif ? factsOfExif(exif) : []),
    ...(xmp ? factsOfXmp(xmp.toString()) : []),
    ...(iptc || tifftagPhotoshop ? (['author', 'other_metadata'] as const) : []),
    ...(comments?.length ? factsOfComments(comments) : []),
    ...(icc ? (['other_metadata'] as const) : []),
  ]
}

function factsOfExif(exif: Buffer): Removed[] {
  try {
    const { Image = {}, Photo = {}, GPSInfo, Thumbnail } = readExif(exif)
    const keys = new Set([...Object.keys(Image), ...Object.keys(Photo)])
    const has = (...names: string[]) => names.some((name) => keys.has(name))
    return [
      ...(has(...AUTHOR) ? (['author'] as const) : []),
      ...([...keys].some((key) => key.startsWith('DateTime')) ? (['dates'] as const) : []),
      ...(GPSInfo && Object.keys(GPSInfo).length > 0 ? (['location'] as const) : []),
      ...(has(...DEVICE) ? (['device'] as const) : []),
      ...(has(...SOFTWARE) ? (['software'] as const) : []),
      ...(Thumbnail ? (['thumbnail'] as const) : []),
      'other_metadata',
    ]
  } catch {
    return ['other_metadata']
  }
}

/** XMP is XML, but what is in it is only looked for, so its words are enough. */
export function factsOfXmp(xmp: string): Removed[] {
  const says = (pattern: RegExp, fact: Removed) => (pattern.test(xmp) ? [fact] : [])
  return [
    ...says(/dc:creator|AuthorsPosition|CreatorContactInfo|dc:rights/, 'author'),
    ...says(/dc:title|dc:description|dc:subject/, 'title'),
    ...says(/xmp:(Create|Modify|Metadata)Date|DateCreated/, 'dates'),
    ...says(/exif:GPS|photoshop:City|Iptc4xmpCore:Location|photoshop:Country/, 'location'),
    ...says(/tiff:Make|tiff:Model|aux:/, 'device'),
    ...says(/CreatorTool|pdf:Producer/, 'software'),
    ...says(/xmpMM:/, 'editing_history'),
    'other_metadata',
  ]
}

function factsOfComments(comments: { keyword: string; text: string }[]): Removed[] {
  const keywords = comments.map(({ keyword }) => keyword.toLowerCase()).join(' ')
  return [...(/author|artist|copyright/.test(keywords) ? (['author'] as const) : []), 'other_metadata']
}
