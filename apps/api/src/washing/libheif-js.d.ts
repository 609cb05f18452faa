declare module 'libheif-js/wasm-bundle.js' {
  export type Decoded = { data: Uint8ClampedArray; width: number; height: number }
  export type HeifImage = {
    get_width(): number
    get_height(): number
    is_primary(): boolean
    display(into: Decoded, done: (decoded: Decoded | null) => void): void
  }
  const libheif: { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } }
  export default libheif
}
