import { about } from './en/about.ts'
import { charter } from './en/charter.ts'
import { composer } from './en/composer.ts'
import { desk } from './en/desk.ts'
import { frontDoor } from './en/front-door.ts'
import { lobby } from './en/lobby.ts'
import { openRoom } from './en/open-room.ts'
import { posts } from './en/posts.ts'
import { refusals } from './en/refusals.ts'
import { rooms } from './en/rooms.ts'
import { settings } from './en/settings.ts'
import { shell } from './en/shell.ts'
import { stewards } from './en/stewards.ts'
import { threads } from './en/threads.ts'
import { topics } from './en/topics.ts'

/** All the words of the interface in English, by noun. Keys are `noun.what-it-says`. */
export const en = {
  ...about,
  ...charter,
  ...composer,
  ...desk,
  ...frontDoor,
  ...lobby,
  ...openRoom,
  ...posts,
  ...refusals,
  ...rooms,
  ...settings,
  ...shell,
  ...stewards,
  ...threads,
  ...topics,
}
