import type { Surface } from '@cloakroom/charter/surfaces.ts'

/** Where some bytes were read: a surface of the house, or something that members never see and others might. */
type Place = Surface | 'log' | 'statement' | 'job' | 'table'

/** Bytes that somebody could read, and who. */
export type Sample = {
  /** What it is, as a reader of the report would say: `GET /api/me`, `frame post.added`, `table posts`. */
  what: string
  place: Place
  /** The person who reads; null for a stranger, and for what nobody is meant to read. */
  by: string | null
  /** The rooms it is about, where that can be told. Empty: any of the reader's. */
  rooms: string[]
  bytes: Buffer
}
