import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

/** Why one does not write here now. Most of the time one does, so it is fetched with its words when it is needed. */
export const LazyWhySilent = lazyPart(async () => {
  const [{ WhySilent }] = await Promise.all([import('../features/rooms/why-silent.tsx'), speakMore()])
  return WhySilent
})

/** That the room is about to close, or that one does not read all of it. */
export const LazyRoomNews = lazyPart(async () => {
  const [{ RoomNews }] = await Promise.all([import('../features/rooms/room-news.tsx'), speakMore()])
  return RoomNews
})
