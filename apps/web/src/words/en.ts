import { charter } from './en/charter.ts'
import { composer } from './en/composer.ts'
import { desk } from './en/desk.ts'
import { lobby } from './en/lobby.ts'
import { posts } from './en/posts.ts'
import { refusals } from './en/refusals.ts'
import { rooms } from './en/rooms.ts'
import { shell } from './en/shell.ts'
import { threads } from './en/threads.ts'
import { waiting } from './en/waiting.ts'

/** The words of reading and writing in English: what a thread, a room and the reading list need. Keys are `noun.what-it-says`. */
export const en = {
  ...charter,
  ...composer,
  ...desk,
  ...lobby,
  ...posts,
  ...refusals,
  ...rooms,
  ...shell,
  ...threads,
  ...waiting,
}
