import { lazyPart } from '#lib/lazy-part.ts'
import { speakMore } from '#lib/words.ts'

/** One’s own post at the desk. Few threads have one, so it is fetched with its words when there is one. */
export const LazyMyHeldPost = lazyPart(async () => {
  const [{ MyHeldPost }] = await Promise.all([import('../features/desk/my-held-post.tsx'), speakMore()])
  return MyHeldPost
})

/** One’s own post that waits for its batch. */
export const LazyMyWaitingPost = lazyPart(async () => {
  const [{ MyWaitingPost }] = await Promise.all([import('../features/waiting/my-waiting-post.tsx'), speakMore()])
  return MyWaitingPost
})

/** An edit or a withdrawal of one’s own that waits. */
export const LazyMyWaitingChange = lazyPart(async () => {
  const [{ MyWaitingChange }] = await Promise.all([import('../features/waiting/my-waiting-change.tsx'), speakMore()])
  return MyWaitingChange
})
