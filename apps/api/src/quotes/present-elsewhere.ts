import type { PostPreviewView } from '@cloakroom/contract/previews.ts'
import { forOutside } from '../door/for-outside.ts'
import { present } from '../door/present.ts'

type Elsewhere = Extract<PostPreviewView['otherRoom'], { state: 'leaves' }>

/** Words of a post as they stand in another room: the words and a month; nobody, no room, no link. */
export function presentElsewhere(words: string, at: Date, names: string[]): Omit<Elsewhere, 'state'> {
  return { words: forOutside(words, names), month: present('other-room').time(at) }
}
