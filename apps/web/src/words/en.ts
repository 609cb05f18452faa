import { lobby } from './en/lobby.ts'
import { refusals } from './en/refusals.ts'
import { shell } from './en/shell.ts'

/** All the words of the interface in English, by noun. Keys are `noun.what-it-says`. */
export const en = {
  ...lobby,
  ...refusals,
  ...shell,
}
