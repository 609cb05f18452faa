import type { Bench } from './bench.ts'
import { digest } from './digest.ts'
import { door } from './door.ts'
import { live } from './live.ts'
import { memory } from './memory.ts'
import { page } from './page.ts'
import { read } from './read.ts'
import { search } from './search.ts'
import { thread } from './thread.ts'
import { write } from './write.ts'

export const benches: ReadonlyMap<string, Bench> = new Map([
  ['read', read],
  ['write', write],
  ['live', live],
  ['memory', memory],
  ['page', page],
  ['door', door],
  ['digest', digest],
  ['search', search],
  ['thread', thread],
])
