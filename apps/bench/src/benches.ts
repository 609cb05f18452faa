import type { Bench } from './bench.ts'
import { read } from './read.ts'
import { write } from './write.ts'

export const benches: ReadonlyMap<string, Bench> = new Map([
  ['read', read],
  ['write', write],
])
