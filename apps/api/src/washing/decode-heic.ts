import type { Decoded } from 'libheif-js/wasm-bundle.js'
import { Unwashable } from './unwashable.ts'

/** The main picture of a HEIC file, upright, as red, green, blue and alpha of each point. Loaded only where one comes: it is large. */
export async function decodeHeic(bytes: Buffer): Promise<Decoded> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js')
  const images = new libheif.HeifDecoder().decode(bytes)
  const image = images.find((one) => one.is_primary()) ?? images[0]
  if (!image) throw new Unwashable('broken')
  const [width, height] = [image.get_width(), image.get_height()]
  const empty = { data: new Uint8ClampedArray(width * height * 4), width, height }
  return new Promise((resolve, reject) => {
    image.display(empty, (decoded) => (decoded ? resolve(decoded) : reject(new Unwashable('broken'))))
  })
}
