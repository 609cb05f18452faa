import { charter } from './en/charter.ts'
import { commonRefusals } from './en/common-refusals.ts'
import { composer } from './en/composer.ts'
import { lobby } from './en/lobby.ts'
import { posts } from './en/posts.ts'
import { rooms } from './en/rooms.ts'
import { shell } from './en/shell.ts'
import { threads } from './en/threads.ts'

/** The words of reading and writing in English: what a thread, a room and the reading list need. Keys are `noun.what-it-says`. */
export const en = {
  ...charter,
  ...commonRefusals,
  ...composer,
  ...lobby,
  ...posts,
  ...rooms,
  ...shell,
  ...threads,
}
