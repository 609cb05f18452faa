declare module 'linebreak' {
  /** Where a line may end (Unicode Standard Annex 14); `position` counts UTF-16 units. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number } | null
  }
}

declare module 'bidi-js/dist/bidi.mjs' {
  import type { Bidi } from 'bidi-js'
  export default function bidiFactory(): Bidi
}
